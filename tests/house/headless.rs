//! Logic is headless: what stands left of the components names nothing of the web.

use crate::project::{File, Rule, is_rust};

/// The modules of `src` that may name the web; its others may not, nor may the crates.
const WEB: [&str; 8] = [
    "app",
    "chunks",
    "components",
    "embed",
    "intl",
    "lib",
    "page",
    "panels",
];

const NAMES: [&str; 5] = ["yew", "web_sys", "js_sys", "wasm_bindgen", "gloo"];

const RULE: Rule = Rule {
    scope: is_headless,
    problems: |file, _| file.line_by_line(name_of_the_web),
};

fn is_headless(path: &str) -> bool {
    let module = path.strip_prefix("src/").unwrap_or_default();
    let module = module.split(['/', '.']).next().unwrap_or_default();
    let is_of_a_crate = path.starts_with("crates/");
    is_rust(path) && (is_of_a_crate || !module.is_empty() && !WEB.contains(&module))
}

fn name_of_the_web(line: &str) -> Option<String> {
    let mut words = line.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
    let named = words.find(|word| {
        let is = |name: &&str| word == name || word.starts_with(&format!("{name}_"));
        NAMES.iter().any(is)
    })?;
    Some(format!("the model is headless, but names `{named}`"))
}

#[test]
fn the_model_names_nothing_of_the_web() {
    RULE.holds();
}

#[test]
fn a_name_of_the_web_is_caught() {
    let rows = [
        ("crates/model/src/comparison.rs", "use yew::AttrValue;"),
        (
            "crates/model/src/answers.rs",
            "fn set(window: &web_sys::Window) {}",
        ),
        (
            "crates/model/src/notation/link.rs",
            "let link = js_sys::JsString::new();",
        ),
        ("crates/model/src/verdict/band.rs", "#[wasm_bindgen]"),
        (
            "crates/model/src/verdict.rs",
            "use gloo_timers::callback::Timeout;",
        ),
        ("crates/model/src/language.rs", "use {yew};"),
        ("src/content.rs", "extern crate gloo;"),
        ("crates/export/src/snippet.rs", "use web_sys::Element;"),
        ("crates/check/src/node.rs", "// Read by yew."),
        ("src/a_new_module.rs", "use yew::prelude::*;"),
    ];
    for (path, line) in rows {
        let text = format!("//! A module.\n{line}\n");
        RULE.catches(&[File::new(path, &text)], 2);
    }
}

#[test]
fn the_app_the_screen_and_the_element_may_name_it() {
    RULE.lets_pass(&[
        File::new("src/app.rs", "use yew::prelude::*;"),
        File::new("src/components/bars.rs", "use yew::prelude::*;"),
        File::new("src/panels/space.rs", "use yew::prelude::*;"),
        File::new("src/embed/address.rs", "use js_sys::Array;"),
        File::new("crates/model/src/answers.rs", "fn yewish() {}"),
    ]);
}
