//! The files of `dist/` beside the widget: a page for each start of each comparison with its card
//! and its oEmbed answer, a page of questions and answers, and the comparisons as data.

mod card;
mod data;
mod html;
mod oembed;
mod questions;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use weigh_up::page::Page;

/// The marks around what a page says by the absolute address of the site, each on a line of its
/// own. Before the page is handed out they are taken away, or all that stands between them is.
pub(crate) const ADDRESSED: [&str; 2] = ["<!-- addressed -->", "<!-- /addressed -->"];

/// The comparison that the project's own page opens with.
const FIRST: &str = "node-vs-python";

/// A page with its place on the site.
#[derive(Debug)]
pub(crate) struct Preview<'a> {
    /// The page itself.
    page: &'a Page,
    /// The absolute address of the site, which ends in `/`.
    site: &'a str,
    /// Its folder on the site, empty or ending in `/`.
    folder: String,
    /// The path of its oEmbed answer on the site.
    oembed: String,
    /// The path of its card on the site.
    card: String,
}

impl Preview<'_> {
    /// The absolute address of a path on the site.
    fn address(&self, path: &str) -> String {
        [self.site, path].concat()
    }
}

/// Writes everything for a site of an address into a folder; `root` is the project's.
pub(crate) fn write(root: &Path, site: &str, into: &Path) -> Result<()> {
    let template = read(&root.join("index.html"))?;
    let asking = read(&root.join("pages/questions.html"))?;
    let artist = card::Artist::new();
    let mut files = Folder {
        root: into,
        paths: BTreeSet::new(),
    };
    for page in Page::all() {
        let comparison = &page.comparison.id;
        let name = match &page.preset {
            Some(preset) => format!("{comparison}-{}", preset.id),
            None => comparison.to_string(),
        };
        let folder = page.folder();
        let picture = artist.draw(&page.card())?;
        let mut preview = Preview {
            page: &page,
            site,
            oembed: format!("oembed/{name}.json"),
            card: format!("{folder}{}", card::name(&picture)),
            folder,
        };
        files.add(&preview.card, &picture)?;
        files.add(&preview.oembed, oembed::answer(&preview).as_bytes())?;
        let fallback = rendered(&page)?;
        let place = format!("{}index.html", preview.folder);
        let html = html::page(&template, &preview, &fallback)?;
        files.add(&place, html.as_bytes())?;
        if page.preset.is_none() {
            let source = read(&root.join(format!("content/{comparison}.toml")))?;
            let json = data::json(&source).with_context(|| format!("content/{comparison}.toml"))?;
            files.add(&format!("comparisons/{comparison}.json"), json.as_bytes())?;
            let place = format!("{}questions/", preview.folder);
            let own = preview.address(&place);
            let html = questions::page(&asking, &page, &own)?;
            files.add(&format!("{place}index.html"), html.as_bytes())?;
            let csv = data::csv(&page.comparison);
            files.add(&format!("comparisons/{comparison}.csv"), csv.as_bytes())?;
            if **comparison == *FIRST {
                preview.folder.clear();
                let html = html::page(&template, &preview, &fallback)?;
                files.add("index.html", html.as_bytes())?;
            }
        }
    }
    Ok(())
}

/// Renders on this thread, as Yew's renderer wants it.
fn rendered(page: &Page) -> Result<String> {
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    Ok(tokio::task::LocalSet::new().block_on(&runtime, page.fallback()))
}

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("{} could not be read", file.display()))
}

/// A folder that is being written.
struct Folder<'a> {
    root: &'a Path,
    paths: BTreeSet<String>,
}

impl Folder<'_> {
    /// Adds a file; two of one path are a mistake in the ids.
    fn add(&mut self, path: &str, content: &[u8]) -> Result<()> {
        let is_new = self.paths.insert(path.to_owned());
        ensure!(
            is_new,
            "two pages want to be {path}: change an id of a preset"
        );
        let file = self.root.join(path);
        let folder = file.parent().unwrap_or(self.root);
        let unwritable = || format!("{} could not be written", file.display());
        fs::create_dir_all(folder).with_context(unwritable)?;
        fs::write(&file, content).with_context(unwritable)
    }
}

/// A page on a site, for the tests of the files made from it.
#[cfg(test)]
fn with_preview<T>(preset: Option<&str>, make: impl FnOnce(&Preview<'_>) -> T) -> T {
    let page = Page::of(FIRST, preset).expect("there is such a page");
    make(&Preview {
        page: &page,
        site: "https://example.org/tools/",
        folder: "p/node-vs-python/live-chat/".to_owned(),
        oembed: "oembed/node-vs-python-live-chat.json".to_owned(),
        card: "p/node-vs-python/live-chat/card-01234567.png".to_owned(),
    })
}
