//! A tour: one browser of any engine that sees page after page, since starting one takes long.
//!
//! Only Chromium hands out its console, so each page on a tour keeps its own.

use std::fs;
use std::path::Path;

use anyhow::Result;

use crate::browser::Browser;
use crate::engine::Engine;
use crate::page::Page;
use crate::site::Site;
use crate::visit::{dist, host, including};

/// Records everything that goes wrong: errors on the console, uncaught ones, violations of a
/// policy, and the elements' own failures.
const WATCH: &str = "
    window.errors = [];
    window.failures = [];
    const tell = console.error;
    console.error = (...given) => {
        errors.push(given.map(String).join(' '));
        tell.apply(console, given);
    };
    addEventListener('error', (event) => errors.push(`uncaught: ${event.message}`));
    addEventListener('unhandledrejection', (event) => errors.push(`uncaught: ${event.reason}`));
    addEventListener('securitypolicyviolation', (event) =>
        errors.push(`violation of ${event.effectiveDirective} by ${event.blockedURI}`));
    addEventListener('weighup-error', (event) => failures.push(event.detail));
";

/// The path of somebody else's page on a tour.
const HOST_PAGE: &str = "/host.html";

impl Page {
    /// Starts a browser for a tour.
    pub async fn tour(engine: Engine) -> Result<Self> {
        let site = Site::open(&dist(), None, Vec::new(), Vec::new(), Some(WATCH)).await?;
        let browser = Browser::start(engine, &site.proxy(), &[]).await?;
        let page = Self::new(site, browser);
        page.resize_window(1280, 900).await?;
        Ok(page)
    }

    /// Resizes the window, which each engine makes only so small.
    pub async fn resize_window(&self, width: u32, height: u32) -> Result<()> {
        let resized = self.session().set_window_rect(0, 0, width, height);
        Ok(resized.await?)
    }

    /// Opens a page of the site, on which nothing has gone wrong.
    pub async fn open(&self, path: &str) -> Result<()> {
        self.session().goto("about:blank").await?;
        self.site().recover();
        self.site().forget();
        self.go(path).await
    }

    /// Opens a page of the site like [`open`](Self::open), but in a folder that is new to the
    /// browser, so that nothing comes from its cache.
    pub async fn open_anew(&self, path: &str) -> Result<()> {
        let folder = self.site().folder();
        self.open(&format!("{folder}{path}")).await
    }

    /// Opens a page of the site and waits until its verdict is there.
    pub async fn see(&self, path: &str) -> Result<()> {
        self.open(path).await?;
        self.shown().await
    }

    /// Waits until the verdict is there, and the widget in sight.
    pub async fn shown(&self) -> Result<()> {
        self.ready().await?;
        let shown = "return root.querySelector('.widget')?.checkVisibility()";
        self.until("the widget is in sight", shown).await?;
        Ok(())
    }

    /// Opens somebody else's page, which includes the loader and then this, like
    /// [`open_anew`](Self::open_anew).
    pub async fn open_hosted(&self, body: &str) -> Result<()> {
        self.site()
            .bring(HOST_PAGE, &host(&including("weigh-up.js", body)));
        self.open_anew(HOST_PAGE).await
    }

    /// Opens somebody else's page and waits until its first verdict is there.
    pub async fn see_hosted(&self, body: &str) -> Result<()> {
        self.open_hosted(body).await?;
        self.shown().await
    }

    /// Clicks on the track of a slider, so many tenths of its length from its middle.
    pub async fn click_on_track(&self, selector: &str, tenths: i64) -> Result<()> {
        let track = self.find(selector).await?;
        track.scroll_into_view().await?;
        let tenth = "return Math.round(root.querySelector(arguments[0]).offsetWidth / 10)";
        let tenth = self.ask(tenth, &[selector.into()]).await?;
        let right = tenth.as_i64().unwrap_or_default() * tenths;
        let chain = self
            .session()
            .action_chain()
            .move_to_element_with_offset(&track, right, 0);
        Ok(chain.click().perform().await?)
    }

    /// Takes a picture of what is on the screen, in any engine.
    pub async fn photograph_window(&self, file: &Path) -> Result<()> {
        let picture = self.session().screenshot_as_png().await?;
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        Ok(fs::write(file, picture)?)
    }
}
