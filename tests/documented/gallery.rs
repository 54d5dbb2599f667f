//! The gallery: each of its pages shows its own code, and its list shows the card of each.

use scraper::{ElementRef, Html, Selector};
use weigh_up::answers::{Action, Answers, Factor};
use weigh_up::comparison::{Comparison, Points};
use weigh_up::content;
use weigh_up::notation::{self, Link, hosted};
use weigh_up::verdict::{Band, Verdict};

use crate::page;

fn selector(text: &str) -> Selector {
    Selector::parse(text).expect(text)
}

fn comparison(id: &str) -> Comparison {
    content::bundled(id).expect(id)
}

#[test]
fn the_code_that_a_page_of_the_gallery_shows_is_its_own() {
    for (name, element) in [
        ("blog-post", "<weigh-up"),
        ("hiring", "<weigh-up"),
        ("frames", "<iframe"),
    ] {
        let source = page(&format!("pages/gallery/{name}/index.html"));
        let html = Html::parse_document(&source);
        let code = Selector::parse("details pre code").expect("a selector");
        let codes: Vec<String> = html.select(&code).map(|one| one.text().collect()).collect();
        assert_eq!(codes.len(), 1, "{name}");
        let told: Vec<&str> = codes[0].lines().collect();
        let lines: Vec<&str> = source.lines().collect();
        for line in &told {
            assert!(lines.contains(line), "{name}: {line}");
        }
        // What is there is shown: each script and each element.
        for begins in ["<script", element] {
            let of = |lines: &[&str]| lines.iter().filter(|line| line.starts_with(begins)).count();
            assert!(of(&told) > 0, "{name}: {begins}");
            assert_eq!(of(&told), of(&lines), "{name}: {begins}");
        }
    }
}

#[test]
fn the_answers_of_the_blog_post_say_what_it_tells() {
    let post = Html::parse_document(&page("pages/gallery/blog-post/index.html"));
    let leading = selector("article a[href*='?c=']");
    let links = post.select(&leading);
    let links: Vec<_> = links.filter_map(|link| link.attr("href")).collect();
    assert_eq!(links.len(), 1, "a link to the answers: {links:?}");
    let link = links[0];
    let comparison = comparison("node-vs-python");
    let (_, query) = link.split_once('?').expect("a query");
    let answers = Link::read(&comparison, query);
    assert_eq!(answers.ignored, []);
    let mut answers = answers.answers;
    let verdict = Verdict::new(&comparison, &answers);
    let leader = verdict.leader.expect("Python");
    assert_eq!(&*comparison.alternatives[leader].id, "python");
    assert_eq!(verdict.band, Band::Leans);
    let strongest = verdict.contributions.iter().max_by_key(|pull| pull.amount);
    assert_eq!(strongest.map(|pull| pull.factor), Some(Factor::Team));
    let other = comparison.alternatives.keys().next().expect("Node.js");
    let known = answers.experience(other).expect("it is said").get();
    answers.apply(Action::SetExperience(
        other,
        Some(Points::clamped(known + 1)),
    ));
    assert_eq!(Verdict::new(&comparison, &answers).band, Band::Close);
}

#[test]
fn a_card_of_the_list_is_that_of_what_its_page_opens_with_or_offers() {
    let list = Html::parse_document(&page("pages/gallery/index.html"));
    let items: Vec<_> = list.select(&selector(".cards li")).collect();
    assert_eq!(items.len(), 3);
    for item in items {
        let link = item.select(&selector("h2 a[href]")).next().expect("a link");
        let name = link.attr("href").expect("an address");
        let source = page(&format!("pages/gallery/{name}index.html"));
        let html = Html::parse_document(&source);
        let opened = [opened(&html), offered(&html)].concat();
        let start = start(&card(item));
        assert!(opened.contains(&start), "{name}: {start:?} of {opened:?}");
    }
}

/// The folder whose card an item of the list shows.
fn card(item: ElementRef<'_>) -> String {
    let comments = item.children().filter_map(|node| node.value().as_comment());
    let folders = comments.filter_map(|text| text.trim().strip_prefix("card "));
    let folders: Vec<&str> = folders.collect();
    assert_eq!(folders.len(), 1, "{}", item.html());
    folders[0].to_owned()
}

/// The comparison that a folder of the site is for, and the answers that it starts from.
fn start(folder: &str) -> (String, Answers) {
    let parts = folder
        .strip_prefix("p/")
        .and_then(|rest| rest.strip_suffix('/'));
    let mut parts = parts.expect(folder).split('/');
    let comparison = comparison(parts.next().expect(folder));
    let answers = parts.next().map_or("", |id| {
        let mut presets = comparison.presets.iter();
        let preset = presets.find(|preset| &*preset.id == id);
        &preset.expect(folder).answers
    });
    let (answers, _) = notation::decode(&comparison, answers);
    (comparison.id.to_string(), answers)
}

/// The same for the answers that a page offers as links to itself.
fn offered(page: &Html) -> Vec<(String, Answers)> {
    let prefix = hosted::prefix("").expect("that of an element without an id");
    let links = selector(&format!("a[href^='?{prefix}']"));
    let element = selector("weigh-up[url-sync=query]");
    let offered = page.select(&links).map(|link| {
        let element = page.select(&element).next().expect("what reads them");
        let id = element.attr("comparison").expect("a comparison");
        let link = link.attr("href").expect("an address");
        let own = hosted::own(link, &prefix);
        let read = hosted::read(&comparison(id), &own, &prefix);
        let (answers, ignored) = read.expect("answers");
        assert_eq!(ignored, [], "{link}");
        (id.to_owned(), answers)
    });
    offered.collect()
}

/// The comparisons that a page opens in elements and in frames, each with its answers.
fn opened(page: &Html) -> Vec<(String, Answers)> {
    let ways = selector("weigh-up, iframe");
    let opened = page.select(&ways).map(|way| {
        let query = way.attr("src").and_then(|address| address.split_once('?'));
        let (id, answers) = match query {
            Some((path, query)) => {
                let id = query.split('&').find_map(|pair| pair.strip_prefix("c="));
                // Without scripts too, it is the comparison's own page.
                let own = format!("/p/{}/", id.unwrap_or_default());
                assert!(path.ends_with(&own), "{path} is not {own}");
                (id, query)
            }
            None => (
                way.attr("comparison"),
                way.attr("answers").unwrap_or_default(),
            ),
        };
        let id = id.expect("a comparison");
        (id.to_owned(), Link::read(&comparison(id), answers).answers)
    });
    opened.collect()
}
