//! Reading HTML as a browser and a screen reader do.

use scraper::{ElementRef, Html, Selector};

/// The elements of a page that a selector finds.
pub(crate) fn find<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&parsed(selector)).collect()
}

/// The elements within an element that a selector finds.
pub(crate) fn within<'a>(element: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    element.select(&parsed(selector)).collect()
}

/// Returns `true` if an element matches a selector.
pub(crate) fn is(element: ElementRef<'_>, selector: &str) -> bool {
    parsed(selector).matches(&element)
}

/// The innermost element around an element, or itself, that a selector finds.
pub(crate) fn closest<'a>(element: ElementRef<'a>, selector: &str) -> Option<ElementRef<'a>> {
    let around = element.ancestors().filter_map(ElementRef::wrap);
    let mut candidates = std::iter::once(element).chain(around);
    candidates.find(|candidate| is(*candidate, selector))
}

/// The text of an element, with single spaces.
pub(crate) fn text(element: ElementRef<'_>) -> String {
    single_spaced(&element.text().collect::<String>())
}

/// The text of an element without what is hidden from a screen reader.
pub(crate) fn heard(element: ElementRef<'_>) -> String {
    let mut words = String::new();
    collect_heard(element, &mut words);
    single_spaced(&words)
}

/// The name by which a screen reader calls a control; empty where it has none.
pub(crate) fn name(page: &Html, control: ElementRef<'_>) -> String {
    let label = control.attr("aria-label").unwrap_or_default();
    if !label.trim().is_empty() {
        return label.to_owned();
    }
    if !["input", "select", "textarea"].contains(&control.value().name()) {
        return heard(control);
    }
    let labels = find(page, "label").into_iter().filter(|label| {
        let named = label.attr("for");
        named.map_or_else(
            || control.ancestors().any(|around| around.id() == label.id()),
            |named| control.attr("id") == Some(named),
        )
    });
    labels.map(heard).collect::<Vec<_>>().join(" ")
}

/// The opening tag of an element, to tell which one it is.
pub(crate) fn tag(element: ElementRef<'_>) -> String {
    let attributes: Vec<String> = element
        .value()
        .attrs()
        .map(|(name, value)| format!(" {name}=\"{value}\""))
        .collect();
    let attributes = attributes.concat();
    format!("<{}{attributes}>", element.value().name())
}

fn parsed(selector: &str) -> Selector {
    Selector::parse(selector).expect("a selector of a test")
}

fn collect_heard(element: ElementRef<'_>, words: &mut String) {
    for child in element.children() {
        if let Some(text) = child.value().as_text() {
            words.push_str(text);
        }
        let element = ElementRef::wrap(child).filter(|element| {
            element.attr("aria-hidden") != Some("true") && element.attr("hidden").is_none()
        });
        if let Some(element) = element {
            collect_heard(element, words);
        }
    }
}

fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
