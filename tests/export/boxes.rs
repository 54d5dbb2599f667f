//! The boxes of what is in a picture: all within it.

use roxmltree::{Document, Node};
use weigh_up::export::measure;

fn number(node: Node<'_, '_>, name: &str) -> i64 {
    let value = node.attribute(name).unwrap_or("0");
    value.parse().expect("a whole number")
}

/// The first thing that a picture should not have.
pub(crate) fn fault(picture: &str) -> Option<String> {
    let document = match Document::parse(picture) {
        Ok(document) => document,
        Err(error) => return Some(error.to_string()),
    };
    let root = document.root_element();
    let (width, height) = (number(root, "width"), number(root, "height"));
    if root.attribute("viewBox") != Some(&*format!("0 0 {width} {height}")) {
        return Some("the view box is not the size".to_owned());
    }
    let elements = root.descendants().filter(Node::is_element);
    for node in elements {
        let name = node.tag_name().name();
        let known = ["svg", "title", "desc", "rect", "path", "text"];
        let refers = node.attributes().any(|attribute| {
            let value = attribute.value();
            value.contains("url(") || value.contains("//") || attribute.name().starts_with("on")
        });
        let (x, y) = (number(node, "x"), number(node, "y"));
        let (left, top, right, bottom) = match name {
            "rect" => (x, y, x + number(node, "width"), y + number(node, "height")),
            "text" => {
                let size = number(node, "font-size");
                let long = measure::width(node.text().unwrap_or_default(), size);
                let left = match node.attribute("text-anchor") {
                    Some("end") => x - long,
                    Some("middle") => x - long / 2,
                    _ => x,
                };
                (left, y - size, left + long, y + size / 2)
            }
            "path" => bounds(node.attribute("d").unwrap_or_default()),
            _ => (0, 0, 0, 0),
        };
        let (left, top, right, bottom) = match node.attribute("transform") {
            Some(turn) => turned(turn, (left, top, right, bottom)),
            None => (left, top, right, bottom),
        };
        let is_inside = left >= 0 && top >= 0 && right <= width && bottom <= height;
        if !known.contains(&name) || refers || !is_inside {
            return Some(format!(
                "<{name}> {left},{top} to {right},{bottom}: {:?}",
                node.text()
            ));
        }
    }
    None
}

/// The box around a path of straight lines: left, top, right and bottom.
fn bounds(path: &str) -> (i64, i64, i64, i64) {
    let numbers = path.split(|letter: char| !letter.is_ascii_digit() && letter != '-');
    let numbers = numbers.filter_map(|number| number.parse().ok());
    let numbers: Vec<i64> = numbers.collect();
    let of = |first| numbers.iter().skip(first).step_by(2).copied();
    let ends = |first| {
        (
            of(first).min().expect("a path"),
            of(first).max().expect("a path"),
        )
    };
    let ((left, right), (top, bottom)) = (ends(0), ends(1));
    (left, top, right, bottom)
}

/// The box around a box that is turned: `rotate(degrees x y)`.
#[expect(
    clippy::float_arithmetic,
    clippy::as_conversions,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "angles have no whole numbers"
)]
fn turned(turn: &str, (left, top, right, bottom): (i64, i64, i64, i64)) -> (i64, i64, i64, i64) {
    let inside = turn
        .strip_prefix("rotate(")
        .and_then(|rest| rest.strip_suffix(')'));
    let numbers = inside.expect("a rotation").split(' ');
    let numbers: Vec<f64> = numbers.map(|one| one.parse().expect("a number")).collect();
    let (sin, cos) = numbers[0].to_radians().sin_cos();
    let corners = [(left, top), (right, top), (left, bottom), (right, bottom)];
    let corners = corners.map(|(x, y)| {
        let (x, y) = (x as f64 - numbers[1], y as f64 - numbers[2]);
        let turned = (
            x * cos - y * sin + numbers[1],
            x * sin + y * cos + numbers[2],
        );
        (turned.0.round() as i64, turned.1.round() as i64)
    });
    let (xs, ys) = (
        corners.map(|corner| corner.0),
        corners.map(|corner| corner.1),
    );
    let least = |of: [i64; 4]| of.into_iter().min().expect("four corners");
    let most = |of: [i64; 4]| of.into_iter().max().expect("four corners");
    (least(xs), least(ys), most(xs), most(ys))
}
