//! The links and pictures of the pages in Markdown: none within the project is dead, to its
//! heading.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use scraper::{Html, Selector};

use crate::project::{File, Problems, Rule, ending};

const LINKS: Rule = Rule {
    scope: is_page,
    problems: dead_links,
};

const README: Rule = Rule {
    scope: |path| path == "README.md",
    problems: |file, _| too_long(file),
};

/// How long the first page may be that a newcomer reads.
const README_LINES: usize = 150;

/// Whether a path is that of a page for people. Those of sites of others have the links of their
/// site.
fn is_page(path: &str) -> bool {
    ending(path) == "md" && !path.starts_with("tests/hosts/")
}

fn options() -> Options {
    Options::ENABLE_TABLES
}

fn dead_links(file: &File, files: &[File]) -> Problems {
    let links = Parser::new_ext(&file.text, options()).into_offset_iter();
    let links = links.flat_map(|(event, place)| {
        let links = match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                vec![dest_url.into_string()]
            }
            Event::Start(Tag::HtmlBlock) => named(file.text.get(place.clone()).unwrap_or_default()),
            Event::InlineHtml(tag) => named(&tag),
            _ => Vec::new(),
        };
        links.into_iter().map(move |link| {
            let before = file.text.get(..place.start).unwrap_or_default();
            (before.matches('\n').count() + 1, link)
        })
    });
    let problems = links.filter_map(|(line, link)| Some((line, dead(file, files, &link)?)));
    problems.collect()
}

/// The addresses that a piece of HTML leads to or shows something from.
fn named(html: &str) -> Vec<String> {
    let named = Selector::parse("[href], [src]").expect("a selector");
    let html = Html::parse_fragment(html);
    let elements = html.select(&named);
    let links = elements.flat_map(|element| [element.attr("href"), element.attr("src")]);
    links.flatten().map(str::to_owned).collect()
}

/// Why a link leads nowhere; `None` where it leads somewhere, or out of the project.
fn dead(file: &File, files: &[File], link: &str) -> Option<String> {
    if link.contains("://") || link.starts_with("mailto:") {
        return None;
    }
    let (path, heading) = link.split_once('#').unwrap_or((link, ""));
    let target = if path.is_empty() {
        Some(file.path.clone())
    } else {
        resolve(&file.path, path)
    };
    let Some(target) = target.filter(|target| is_there(target, files)) else {
        return Some(format!("“{link}” leads to no file of the project"));
    };
    if heading.is_empty() {
        return None;
    }
    let page = files.iter().find(|page| page.path == target);
    let is_heading = page.is_some_and(|page| headings(&page.text).contains(heading));
    (!is_heading).then(|| format!("“{link}” leads to no heading of {target}"))
}

/// The path of a link, from the root of the project; `None` where it leads out of it.
fn resolve(from: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in path.trim_end_matches('/').split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// Returns `true` if the project has a file or a folder; a picture is no text file.
fn is_there(target: &str, files: &[File]) -> bool {
    let known = files.iter().any(|file| file.path == target);
    known || Path::new(env!("CARGO_MANIFEST_DIR")).join(target).exists()
}

/// The names of the headings of a page, as forges make them.
fn headings(page: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut taken = BTreeMap::<String, usize>::new();
    let mut heading = None;
    for event in Parser::new_ext(page, options()) {
        match (event, &mut heading) {
            (Event::Start(Tag::Heading { .. }), _) => heading = Some(String::new()),
            (Event::Text(text) | Event::Code(text), Some(heading)) => heading.push_str(&text),
            (Event::End(TagEnd::Heading(_)), Some(text)) => {
                let name = name(text);
                let before = taken.entry(name.clone()).or_default();
                names.insert(match before {
                    0 => name,
                    _ => format!("{name}-{before}"),
                });
                *before += 1;
                heading = None;
            }
            _ => {}
        }
    }
    names
}

/// The name of a heading: its letters and digits in lower case, with hyphens for spaces.
fn name(heading: &str) -> String {
    let kept = heading.chars().filter_map(|letter| match letter {
        ' ' => Some('-'),
        '-' | '_' => Some(letter),
        _ => letter.is_alphanumeric().then_some(letter),
    });
    kept.flat_map(char::to_lowercase).collect()
}

fn too_long(file: &File) -> Problems {
    let lines = file.lines().count();
    let problem = format!("{lines} lines; a newcomer reads {README_LINES}, and docs/ has the rest");
    Vec::from_iter((lines > README_LINES).then_some((lines, problem)))
}

#[test]
fn no_link_within_the_project_is_dead() {
    LINKS.holds();
}

#[test]
fn a_newcomer_reads_the_readme_once() {
    README.holds();
}

#[test]
fn a_dead_link_is_caught() {
    let other = "# Ways in\n\n## `weigh-up`, twice\n\n## Again\n\n## Again\n";
    let written = |text: &str| {
        [
            File::new("docs/ways.md", other),
            File::new("docs/page.md", &format!("# A page\n\n{text}\n")),
        ]
    };
    for link in [
        "nowhere.md",
        "../docs/nowhere.md",
        "../../outside.md",
        "ways.md#out",
        "ways.md#again-2",
        "#ways-in",
        "../docs/#ways-in",
    ] {
        for text in [
            format!("[a link]({link})"),
            format!("![a picture]({link})"),
            format!("A picture, <img src=\"{link}\" alt=\"\">, in a line"),
            format!("<p>\n<img alt=\"\"\n  src=\"{link}\">\n</p>"),
        ] {
            LINKS.catches(&written(&text), 3);
        }
    }
    for link in [
        "ways.md",
        "./ways.md",
        "../docs/ways.md#ways-in",
        "ways.md#weigh-up-twice",
        "ways.md#again-1",
        "#a-page",
        "../docs/",
        "https://example.org/nowhere",
        "mailto:ann@example.org",
    ] {
        LINKS.lets_pass(&written(&format!("[a link]({link})")));
        LINKS.lets_pass(&written(&format!("<img src=\"{link}\" alt=\"\">")));
    }
}

#[test]
fn a_long_readme_is_caught() {
    let of = |lines| [File::new("README.md", &"A line.\n".repeat(lines))];
    README.catches(&of(151), 151);
    README.lets_pass(&of(150));
}
