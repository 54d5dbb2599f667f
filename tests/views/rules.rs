//! The rules that any HTML of the widget keeps, each with HTML that breaks it.

use std::collections::BTreeSet;

use scraper::{ElementRef, Html};

use crate::dom::{closest, find, heard, is, name, tag, within};

/// Finds the breaches of a rule, element by element.
type Rule = fn(&Html) -> Vec<String>;

const RULES: [(&str, Rule); 14] = [
    ("a control has a name", nameless_controls),
    ("an id is unique", repeated_ids),
    ("a reference leads to an id", dangling_references),
    ("nothing is inline", inline_code),
    ("every gap is filled", gaps),
    ("headings do not skip a level", skipped_levels),
    ("a list item has content", empty_items),
    ("a link is safe", unsafe_links),
    ("a table has heads", headless_tables),
    (
        "a set of radio buttons has one that is chosen",
        unclear_choices,
    ),
    ("a list that is seen has items", empty_lists),
    ("a group has a name", nameless_groups),
    ("a landmark has content", empty_landmarks),
    (
        "a heading in what is opened is deeper than that of its opener",
        shallow_headings,
    ),
];

/// Fails with every rule that a page breaks.
#[track_caller]
pub(crate) fn check(what: &str, page: &Html) {
    let broken: Vec<String> = RULES
        .iter()
        .flat_map(|(rule, breaks)| {
            let found = breaks(page).into_iter();
            found.map(move |found| format!("{what}: {rule}, but not {found}"))
        })
        .collect();
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

fn tags(page: &Html, selector: &str, bad: impl Fn(ElementRef<'_>) -> bool) -> Vec<String> {
    let found = find(page, selector).into_iter();
    found.filter(|element| bad(*element)).map(tag).collect()
}

fn nameless_controls(page: &Html) -> Vec<String> {
    let controls = "input, select, textarea, button, a, summary";
    tags(page, controls, |control| name(page, control).is_empty())
}

fn repeated_ids(page: &Html) -> Vec<String> {
    let mut known = BTreeSet::new();
    let mut elements = find(page, "[id]");
    elements.retain(|element| !known.insert(element.attr("id")));
    elements.into_iter().map(tag).collect()
}

fn dangling_references(page: &Html) -> Vec<String> {
    let elements = find(page, "[id]").into_iter();
    let ids: BTreeSet<&str> = elements.filter_map(|element| element.attr("id")).collect();
    let references = [
        "for",
        "aria-controls",
        "aria-labelledby",
        "aria-describedby",
    ];
    let dangling = |element: ElementRef<'_>| {
        references.iter().any(|reference| {
            let named = element.attr(reference);
            named.is_some_and(|named| {
                named.trim().is_empty() || named.split_whitespace().any(|id| !ids.contains(id))
            })
        })
    };
    tags(page, "*", dangling)
}

fn inline_code(page: &Html) -> Vec<String> {
    let mut found = tags(
        page,
        "style, script, iframe, object, embed, base, meta, link",
        |_| true,
    );
    found.extend(tags(page, "*", |element| {
        let mut attributes = element.value().attrs();
        attributes.any(|(name, _)| name == "style" || name.starts_with("on"))
    }));
    found
}

fn gaps(page: &Html) -> Vec<String> {
    let braces = ['{', '}'];
    tags(page, "*", |element| {
        let own_text = element
            .children()
            .filter_map(|child| child.value().as_text());
        own_text.into_iter().any(|text| text.contains(braces))
            || element
                .value()
                .attrs()
                .any(|(_, value)| value.contains(braces))
    })
}

fn skipped_levels(page: &Html) -> Vec<String> {
    let headings = find(page, "h1, h2, h3, h4, h5, h6");
    let pairs = headings.iter().zip(headings.iter().skip(1));
    let skips = pairs.filter(|(before, after)| {
        // A level is the second letter of `h1` to `h6`, and of these the order is that of numbers.
        let level = |heading: &ElementRef<'_>| heading.value().name().chars().nth(1);
        let next = level(before).map(|level| char::from_u32(u32::from(level) + 1));
        level(after) > next.flatten()
    });
    skips.map(|(_, after)| tag(*after)).collect()
}

fn empty_items(page: &Html) -> Vec<String> {
    tags(
        page,
        "li, dt, dd, h1, h2, h3, h4, h5, h6, th, caption, legend",
        |item| heard(item).is_empty() && within(item, "input").is_empty(),
    )
}

fn unsafe_links(page: &Html) -> Vec<String> {
    tags(page, "a", |link| {
        let address = link.attr("href").unwrap_or_default();
        let rel: Vec<&str> = link.attr("rel").unwrap_or_default().split(' ').collect();
        let leads = address.starts_with("https://") || address.starts_with("mailto:");
        !leads || !rel.contains(&"noopener") || !rel.contains(&"noreferrer")
    })
}

fn headless_tables(page: &Html) -> Vec<String> {
    tags(page, "table", |table| {
        let heads = within(table, "th");
        let rows = within(table, "tbody tr");
        let stray = |head: &ElementRef<'_>| !is(*head, "thead [scope=col], tbody [scope=row]");
        within(table, "caption").is_empty()
            || within(table, "thead th").is_empty()
            || heads.iter().any(stray)
            || rows.iter().any(|row| within(*row, "th").is_empty())
    })
}

fn unclear_choices(page: &Html) -> Vec<String> {
    tags(page, "fieldset", |set| {
        let radios = within(set, "input[type=radio]").len();
        radios > 0 && within(set, "input[type=radio][checked]").len() != 1
    })
}

fn empty_lists(page: &Html) -> Vec<String> {
    tags(page, "ul, ol, dl", |list| {
        closest(list, "[hidden]").is_none() && within(list, "li, dt").is_empty()
    })
}

/// Landmarks and groups: one without a name is announced, and says nothing.
fn nameless_groups(page: &Html) -> Vec<String> {
    tags(
        page,
        "nav, fieldset, [role=group], [role=img], [role=region]",
        |group| {
            let label = group.attr("aria-label").unwrap_or_default().trim();
            let legends = within(group, "legend").into_iter();
            label.is_empty()
                && group.attr("aria-labelledby").is_none()
                && legends.map(heard).all(|legend| legend.is_empty())
        },
    )
}

/// One that is seen is announced, so that somebody goes there.
fn empty_landmarks(page: &Html) -> Vec<String> {
    tags(
        page,
        "nav, header, footer, section[aria-label], [role=region]",
        |landmark| {
            let slots = within(landmark, "slot").len();
            closest(landmark, "[hidden]").is_none() && slots == 0 && heard(landmark).is_empty()
        },
    )
}

fn shallow_headings(page: &Html) -> Vec<String> {
    let openers = find(page, ".opens").into_iter();
    let shallow = openers.flat_map(|opener| {
        let around = opener.parent().and_then(ElementRef::wrap);
        let inner = around.map(|around| within(around, "h1, h2, h3, h4, h5, h6"));
        let inner = inner.unwrap_or_default().into_iter();
        let level = opener.value().name();
        // There is no deeper level than the sixth.
        inner.filter(move |one| *one != opener && level != "h6" && one.value().name() <= level)
    });
    shallow.map(tag).collect()
}

#[test]
fn each_rule_catches_what_breaks_it() {
    let bad = [
        (0, "<input type=range>"),
        (0, "<label for=other>Speed</label><input id=speed>"),
        (0, "<button><span aria-hidden=true>+</span></button>"),
        (
            0,
            "<a href='https://example.org' rel='noopener noreferrer'></a>",
        ),
        (1, "<p id=a></p><p id=a></p>"),
        (2, "<label for=nothing>Speed</label>"),
        (2, "<p id=a></p><button aria-controls='a b'>More</button>"),
        (2, "<section aria-labelledby=''></section>"),
        (3, "<p style='color: red'></p>"),
        (3, "<p onclick='go()'></p>"),
        (3, "<script></script>"),
        (4, "<p>{leader} is ahead</p>"),
        (4, "<p aria-label='Less: {name}'></p>"),
        (5, "<h2>A</h2><h4>B</h4>"),
        (6, "<ul><li></li></ul>"),
        (6, "<ul><li><span aria-hidden=true>+</span></li></ul>"),
        (
            7,
            "<a href='http://example.org' rel='noopener noreferrer'>A</a>",
        ),
        (
            7,
            "<a href='javascript:go()' rel='noopener noreferrer'>A</a>",
        ),
        (7, "<a href='https://example.org' rel=noopener>A</a>"),
        (
            8,
            "<table><thead><tr><th scope=col>A</th></tr></thead></table>",
        ),
        (
            8,
            "<table><caption>A</caption><thead><tr><th>A</th></tr></thead></table>",
        ),
        (
            8,
            "<table><caption>A</caption><thead><tr><th scope=col>A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>",
        ),
        (9, "<fieldset><label><input type=radio>A</label></fieldset>"),
        (10, "<ul></ul>"),
        (10, "<dl><div></div></dl>"),
        (11, "<nav><p>A</p></nav>"),
        (11, "<div role=group aria-label=' '></div>"),
        (11, "<fieldset><legend></legend></fieldset>"),
        (12, "<section aria-label=A><p hidden>B</p></section>"),
        (12, "<nav aria-label=A><ul></ul></nav>"),
        (
            13,
            "<div><h3 class=opens>A</h3><section><h3>B</h3></section></div>",
        ),
    ];
    for (rule, html) in bad {
        let (name, breaks) = RULES.get(rule).expect("one of the rules");
        let page = Html::parse_fragment(html);
        assert!(!breaks(&page).is_empty(), "“{name}” lets pass {html}");
    }
}

#[test]
fn no_rule_refuses_what_is_right() {
    let good = "
        <h2 id=title>A</h2><h3>B</h3><h2>C</h2>
        <section aria-labelledby=title><label for=speed>Speed</label><input id=speed></section>
        <ul hidden></ul><fieldset><legend>D</legend><label><input type=radio checked>A</label><label><input type=radio>B</label></fieldset>
        <button aria-label='Less: speed'>−</button><details><summary>More</summary></details>
        <a href='mailto:us@example.org' rel='noopener noreferrer'>Us</a>
        <table><caption>A</caption><thead><tr><th scope=col>A</th></tr></thead>
        <tbody><tr><th scope=row>B</th></tr></tbody></table>
        <ul><li>One</li></ul><nav hidden aria-label=A></nav><footer><slot></slot></footer>
        <div><h3 class=opens>A</h3><section><h4>B</h4></section></div><h3>C</h3>";
    check("what is right", &Html::parse_fragment(good));
}
