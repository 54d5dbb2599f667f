//! The pages of the gallery, each of which shows its own code.

use scraper::{Html, Selector};

use crate::page;

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
