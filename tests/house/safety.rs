//! The things that the widget never does: no HTML from strings, no inline style, no storage, no
//! code from text.

use crate::project::{File, Rule, ending, is_product};

const FORBIDDEN: [&str; 16] = [
    "from_html_unchecked",
    "VRaw",
    "innerHTML",
    "inner_html",
    "outerHTML",
    "insertAdjacentHTML",
    "insert_adjacent_html",
    "document.write",
    "localStorage",
    "local_storage",
    "sessionStorage",
    "session_storage",
    "document.cookie",
    "indexedDB",
    "eval(",
    "new Function(",
];

const RULE: Rule = Rule {
    scope: |path| is_widget(path) || path.starts_with("styles/"),
    problems: |file, _| file.line_by_line(what_is_forbidden),
};

const INLINE_STYLE: Rule = Rule {
    scope: |path| is_widget(path) || ending(path) == "html",
    problems: |file, _| file.line_by_line(inline_style),
};

fn is_widget(path: &str) -> bool {
    is_product(path) || path.starts_with("element/")
}

fn what_is_forbidden(line: &str) -> Option<String> {
    let named = FORBIDDEN
        .iter()
        .find(|forbidden| line.contains(**forbidden))?;
    Some(format!("the widget does without `{named}`"))
}

fn inline_style(line: &str) -> Option<String> {
    let spellings = [
        " style=",
        "{style}",
        ".style.",
        ".cssText",
        "set(\"style\"",
        "ttribute(\"style\"",
    ];
    let named = spellings.iter().any(|spelling| line.contains(spelling));
    let named = named || line.starts_with("style=");
    named.then(|| "a strict page refuses an inline style".to_owned())
}

#[test]
fn the_widget_does_nothing_forbidden() {
    RULE.holds();
}

#[test]
fn nothing_is_styled_inline() {
    INLINE_STYLE.holds();
}

#[test]
fn what_is_forbidden_is_caught() {
    for forbidden in FORBIDDEN {
        let text = format!("//! A module.\n\nlet it = page.{forbidden};\n");
        RULE.catches(&[File::new("element/element.ts", &text)], 3);
        RULE.catches(&[File::new("src/components/bar.rs", &text)], 3);
        RULE.catches(&[File::new("crates/export/src/svg.rs", &text)], 3);
        RULE.catches(&[File::new("styles/widget.css", &text)], 3);
    }
}

#[test]
fn an_inline_style_is_caught() {
    let rows = [
        "<rect style=\"width: 5%\" />",
        "    style={width}",
        "<rect {style} />",
        "root.style.color = \"red\";",
        "style='color: red'",
        "el(\"rect\").set(\"style\", width)",
        "root.set_attribute(\"style\", \"color: red\")",
    ];
    for row in rows {
        let text = format!("html! {{\n{row}\n}}");
        INLINE_STYLE.catches(&[File::new("src/components/bar.rs", &text)], 2);
    }
    let sheet = "Reflect::set(&options, \"style\", \"percent\"); const STYLE: &str = \"style sheet\"; let style = sheet(); part.styles();";
    INLINE_STYLE.lets_pass(&[File::new("src/embed.rs", sheet)]);
}
