//! A visit: a page to open, and everything that is special about it.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use serde_json::json;

use crate::asset::{Asset, Fault};
use crate::browser::Browser;
use crate::engine::Engine;
use crate::page::Page;
use crate::site::Site;

/// Reports every violation on the console, so that none is lost when a page is left.
const WATCH: &str = "
    addEventListener('securitypolicyviolation', (event) =>
        console.error(`violation of ${event.effectiveDirective} by ${event.blockedURI}`));
    window.failures = [];
    addEventListener('weighup-error', (event) => failures.push(event.detail));
";

/// Keeps the memory of each wasm within reach, in `memories`, for [`Visit::before`].
pub const WATCH_MEMORY: &str = "
    window.memories = [];
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const original = WebAssembly[name];
        WebAssembly[name] = async function (...given) {
            const made = await original.apply(this, given);
            const { exports } = made.instance ?? made;
            memories.push(Object.values(exports).find((one) => one instanceof WebAssembly.Memory));
            return made;
        };
    }";

/// The colours that the reader's system asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Light ones.
    Light,
    /// Dark ones.
    Dark,
}

/// A page to open, with its files, its faults, and the reader's screen and system.
#[derive(Clone, Debug)]
pub struct Visit {
    path: String,
    blog: Option<PathBuf>,
    brought: Vec<(String, Vec<u8>)>,
    faults: Vec<(Asset, Fault)>,
    before: Vec<String>,
    size: (u32, u32),
    scheme: Scheme,
    system: Option<Scheme>,
    still: bool,
    scripts: bool,
    folded: bool,
}

impl Scheme {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// Its name in a media query.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Visit {
    /// A visit to a path with its query, on a screen of 1,280 by 900 pixels.
    pub fn to(path: &str) -> Self {
        Self {
            path: path.to_owned(),
            blog: None,
            brought: Vec::new(),
            faults: Vec::new(),
            before: vec![WATCH.to_owned()],
            size: (1280, 900),
            scheme: Scheme::Light,
            system: None,
            still: false,
            scripts: true,
            folded: false,
        }
    }

    /// A visit to somebody else's page, which includes the loader and then this.
    pub fn hosted(body: &str) -> Self {
        Self::including("/weigh-up.js", body)
    }

    /// A visit to somebody else's page, which includes a script and then this.
    pub fn including(script: &str, body: &str) -> Self {
        Self::page(&including(script, body))
    }

    /// A visit to somebody else's page.
    pub fn page(content: &str) -> Self {
        Self::to("/host.html").bringing("/host.html", host(content).as_bytes())
    }

    /// Adds a file to the site, at a path.
    #[must_use]
    pub fn bringing(mut self, path: &str, content: &[u8]) -> Self {
        self.brought.push((path.to_owned(), content.to_owned()));
        self
    }

    /// Serves a folder as somebody else's host, [`BLOG`](crate::site::BLOG).
    #[must_use]
    pub fn with_blog(mut self, folder: PathBuf) -> Self {
        self.blog = Some(folder);
        self
    }

    /// Lets every origin use the built pages, as a server for embeds does.
    #[must_use]
    pub fn shared(mut self) -> Self {
        let share = Fault::Header("access-control-allow-origin", "*");
        let all = Asset::BUILT.map(|asset| (asset, share));
        self.faults.extend(all);
        self
    }

    /// Makes something go wrong with an asset.
    #[must_use]
    pub fn with(mut self, asset: Asset, fault: Fault) -> Self {
        self.faults.push((asset, fault));
        self
    }

    /// Runs a script before each document's own.
    #[must_use]
    pub fn before(mut self, script: &str) -> Self {
        self.before.push(script.to_owned());
        self
    }

    /// Gives the screen another size.
    #[must_use]
    pub fn sized(mut self, width: u32, height: u32) -> Self {
        self.size = (width, height);
        self
    }

    /// Emulates a system that asks for a colour scheme.
    #[must_use]
    pub fn in_scheme(mut self, scheme: Scheme) -> Self {
        self.scheme = scheme;
        self
    }

    /// Starts the browser with a colour scheme of the system's, which frames follow as they do
    /// outside a test. An emulated one would reach them whatever their page says.
    #[must_use]
    pub fn on_system(mut self, scheme: Scheme) -> Self {
        self.system = Some(scheme);
        self
    }

    /// Emulates a system that asks for reduced motion.
    #[must_use]
    pub fn without_motion(mut self) -> Self {
        self.still = true;
        self
    }

    /// Turns scripts off.
    #[must_use]
    pub fn without_scripts(mut self) -> Self {
        self.scripts = false;
        self
    }

    /// The widget as it opens, with nothing unfolded.
    #[must_use]
    pub fn folded(mut self) -> Self {
        self.folded = true;
        self
    }

    /// Opens the page and waits until its verdict is there, as [`Page::ready`] does.
    pub async fn ready(self) -> Result<Page> {
        let page = self.open().await?;
        page.ready().await?;
        Ok(page)
    }

    /// Opens the page and waits until the browser says that it is loaded.
    pub async fn open(self) -> Result<Page> {
        let site = Site::open(&dist(), self.blog, self.brought, self.faults, None).await?;
        let dark: &[&str] = match self.system {
            Some(Scheme::Dark) => &["--force-dark-mode"],
            Some(Scheme::Light) | None => &[],
        };
        let browser = Browser::start(Engine::Chromium, &site.proxy(), dark).await?;
        for script in self.before {
            let method = "Page.addScriptToEvaluateOnNewDocument";
            browser.call(method, json!({ "source": script })).await?;
        }
        let mut page = Page::new(site, browser);
        page.folded = self.folded;
        // A bar over the page, as on a phone, so that the page has the whole width.
        let hidden = json!({ "hidden": true });
        page.call("Emulation.setScrollbarsHidden", hidden).await?;
        page.resize(self.size.0, self.size.1).await?;
        match self.system {
            Some(_) => page.prefer_nothing().await?,
            None => page.prefer(self.scheme, self.still).await?,
        }
        let off = json!({ "value": !self.scripts });
        page.call("Emulation.setScriptExecutionDisabled", off)
            .await?;
        page.go(&self.path).await?;
        Ok(page)
    }
}

/// The name of a built file, by what it begins and ends with; between them is a hash.
pub fn built(begin: &str, end: &str) -> Result<String> {
    for file in fs::read_dir(dist())? {
        let name = file?.file_name().to_string_lossy().into_owned();
        let between = name.strip_prefix(begin);
        let hash = between.and_then(|rest| rest.strip_suffix(end));
        if hash.is_some_and(|hash| hash.bytes().all(|letter| letter.is_ascii_hexdigit())) {
            return Ok(name);
        }
    }
    bail!("dist/ has no file {begin}…{end}")
}

/// The names of the first wasm, and of those that explain a verdict.
pub fn first_screen() -> Result<Vec<String>> {
    let begins = [
        "weigh-up-",
        "weigh-up-explainer-",
        "weigh-up-shared-evidence-explainer-",
        "weigh-up-shared-explainer-panels-",
    ];
    let names = begins.into_iter().map(|begin| built(begin, ".wasm"));
    names.collect()
}

/// Somebody else's page.
pub(crate) fn host(content: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><title>A host</title><link rel=icon href=data:,>{content}"
    )
}

/// Markup that includes a script, and then something more.
pub(crate) fn including(script: &str, body: &str) -> String {
    format!("<script type=\"module\" src=\"{script}\"></script>{body}")
}

/// The built pages: `WEIGH_UP_DIST`, else `dist/` of the workspace.
pub fn dist() -> PathBuf {
    let default = || workspace().join("dist");
    env::var_os("WEIGH_UP_DIST").map_or_else(default, PathBuf::from)
}

/// The folder of the workspace.
pub fn workspace() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here)
}
