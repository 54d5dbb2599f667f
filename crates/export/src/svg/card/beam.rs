//! The beam: a block for each of two alternatives on a beam, which tilts to the one that leads.

use weigh_up_model::comparison::AlternativeId;
use weigh_up_model::language::isolation::isolated;
use weigh_up_model::verdict::Standing;

use super::{EDGE, Export, ROOM, SIZE, figure_of, font, ground, measure};
use crate::svg::canvas::{At, Canvas, Fill, INK, LINE, MUTED};

/// The top of the beam's middle, where it rests.
const REST: (i64, i64) = (SIZE.0 / 2, 426);
/// Half the length of the beam, and how thick it is.
const HALF: i64 = 480;
const THICK: i64 = 12;
/// Half the width and the height of what it rests on.
const FOOT: (i64, i64) = (42, 66);

/// The hundredths of a degree for each hundredth of a lead: a degree for 0.2.
const TILT: i64 = 5;
/// The least tilt of any lead and the greatest, in hundredths of a degree.
const LEAST: i64 = 100;
const MOST: i64 = 800;
/// The greatest tilt of blocks of several lines, which need the room above them.
const MOST_OF_HIGH: i64 = 400;

/// The widest block, and the room around its letters.
const WIDEST: i64 = 440;
const PADDING: i64 = 24;
/// The sizes of letters on one line, the largest first, and of those on several.
const LARGEST: i64 = 46;
const SMALLEST: i64 = 30;
const SMALL: i64 = 26;

/// The letters of a block, and their colours.
struct Block {
    name: String,
    figure: String,
    ground: Fill,
    ink: &'static str,
}

/// Draws the beam of two alternatives, the author's first on the left.
pub(super) fn draw(export: &Export<'_>, canvas: &mut Canvas) {
    let verdict = export.verdict();
    let standings = export.compared();
    let standings = standings.filter_map(|alternative| verdict.standing(alternative));
    let blocks: Vec<Block> = standings.map(|standing| block(export, standing)).collect();
    let size = one_line(&blocks);
    let most = if size.is_some() { MOST } else { MOST_OF_HIGH };
    let lead = match (verdict.leader, verdict.rival) {
        (None, _) => 0,
        // Nothing weighs on the other side.
        (Some(_), None) => most,
        (Some(_), Some(_)) => {
            let lead = verdict.scale.hundredths(verdict.lead.unwrap_or_default());
            (lead * TILT).clamp(LEAST, most)
        }
    };
    let is_left = verdict.leader == export.compared().next();
    scene(canvas, &blocks, size, if is_left { -lead } else { lead });
}

/// Draws a level beam with the names alone, as many as it has room for. Returns how many it has
/// not.
pub(super) fn level(
    export: &Export<'_>,
    canvas: &mut Canvas,
    names: &[(AlternativeId, &str)],
) -> i64 {
    const FEW: usize = 4;
    let blocks = names.iter().take(FEW).map(|(alternative, name)| Block {
        name: isolated(name).into_owned(),
        figure: String::new(),
        ground: ground(export, *alternative),
        ink: "#fff",
    });
    let blocks: Vec<Block> = blocks.collect();
    scene(canvas, &blocks, one_line(&blocks), 0);
    i64::try_from(names.len() - blocks.len()).unwrap_or_default()
}

fn block(export: &Export<'_>, standing: &Standing) -> Block {
    let is_out = standing.is_excluded();
    Block {
        name: isolated(export.name(standing.alternative)).into_owned(),
        figure: figure_of(export, standing),
        ground: if is_out {
            Fill::plain(LINE)
        } else {
            ground(export, standing.alternative)
        },
        ink: if is_out { MUTED } else { "#fff" },
    }
}

/// The size of letters in which every block has one line, if there is one.
fn one_line(blocks: &[Block]) -> Option<i64> {
    let room = width(blocks.len()) - 2 * PADDING;
    let mut sizes = (SMALLEST..=LARGEST).rev();
    sizes.find(|size| {
        let measured = font(*size, true, INK).measured();
        let mut blocks = blocks.iter();
        blocks.all(|block| measure::width(&block.line(), measured) <= room)
    })
}

/// The width of the widest block, where so many stand on the beam.
fn width(blocks: usize) -> i64 {
    let blocks = i64::try_from(blocks).unwrap_or(i64::MAX).max(1);
    ((2 * HALF - 20 * (blocks - 1)) / blocks).min(WIDEST)
}

impl Block {
    fn line(&self) -> String {
        let parts = [&*self.name, &*self.figure];
        let parts = parts.into_iter().filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join(" ")
    }
}

fn scene(canvas: &mut Canvas, blocks: &[Block], size: Option<i64>, angle: i64) {
    canvas.y = 0;
    let (x, y) = REST;
    canvas.rounded(x - 176, y + FOOT.1 - 2, (352, 6), 3, Fill::plain(LINE));
    canvas.triangle((x, y - 2), FOOT, INK);
    canvas.turned(angle, REST, |canvas| {
        let beam = (2 * HALF, THICK);
        canvas.rounded(x - HALF, y - THICK, beam, THICK / 2, Fill::plain(INK));
        let widest = width(blocks.len());
        let count = i64::try_from(blocks.len()).unwrap_or_default().max(2);
        // The outer ones stand at the ends, the others evenly between them.
        let step = (2 * HALF - widest) / (count - 1);
        for (place, block) in (0..).zip(blocks) {
            let middle = x - HALF + widest / 2 + place * step;
            match size {
                Some(size) => low(canvas, block, (middle, widest), size),
                None => high(canvas, block, (middle, widest)),
            }
        }
    });
}

/// Draws a block of one line.
fn low(canvas: &mut Canvas, block: &Block, (middle, widest): (i64, i64), size: i64) {
    let font = font(size, true, block.ink);
    let line = block.line();
    let width = measure::width(&line, font.measured()) + 2 * PADDING;
    let (width, height) = (width.clamp(160, widest.max(160)), 2 * size);
    let top = REST.1 - THICK - height;
    canvas.rounded(middle - width / 2, top, (width, height), 12, block.ground);
    let base = top + height / 2 + size * 9 / 25;
    canvas.text(&line, font, At::Middle(middle), width, base);
}

/// Draws a block of several lines, the figure on the last.
fn high(canvas: &mut Canvas, block: &Block, (middle, width): (i64, i64)) {
    const LINE_HEIGHT: i64 = SMALL * 6 / 5;
    let font = font(SMALL, true, block.ink);
    let room = width - 2 * PADDING;
    let mut lines = measure::wrap(&block.name, font.measured(), room);
    if lines.len() > 3 {
        lines.truncate(2);
        let all = measure::cut(&block.name, font.measured(), room * 5 / 2);
        lines = measure::wrap(&all, font.measured(), room);
        lines.truncate(3);
    }
    lines.extend(Some(block.figure.clone()).filter(|figure| !figure.is_empty()));
    let count = i64::try_from(lines.len()).unwrap_or_default();
    let height = count * LINE_HEIGHT + PADDING;
    let top = REST.1 - THICK - height;
    canvas.rounded(middle - width / 2, top, (width, height), 12, block.ground);
    for (place, line) in (1..).zip(&lines) {
        let base = top + PADDING / 2 + place * LINE_HEIGHT - LINE_HEIGHT / 4;
        canvas.text(line, font, At::Middle(middle), room, base);
    }
}

const _: () = assert!(HALF * 2 <= ROOM && EDGE > 0, "the beam is on the card");
