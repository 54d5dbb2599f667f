//! The engines that pages are seen in, and the arguments and settings of each.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};
use thirtyfour::Capabilities;

/// The arguments that Chromium is started with. It has no sandbox, since it only opens our own
/// pages and a container may not allow one; none of the services that would call home by
/// themselves; and no back/forward cache, so that going back loads the page again. Frames share
/// their page's process, since the driver hears no console of another one, and memory is measured
/// at once when a script asks for it.
const CHROMIUM: [&str; 16] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-default-apps",
    "--disable-extensions",
    "--enable-blink-features=ForceEagerMeasureMemory",
    "--disable-features=BackForwardCache,AutofillServerCommunication,IsolateSandboxedIframes,MediaRouter,NetworkTimeServiceQuerying,OptimizationHints,Translate",
    "--disable-site-isolation-trials",
    "--proxy-bypass-list=<-loopback>",
    "--lang=en-US",
    "--window-size=1280,900",
];

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium's, which runs all tests.
    Chromium,
    /// Firefox's.
    Firefox,
    /// That of `WebKitGTK`, which is Safari's on another system.
    WebKitGtk,
}

impl Engine {
    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKitGtk => "WebKitGTK",
        }
    }

    /// Advice for when it does not start.
    pub(crate) const fn advice(self) -> &'static str {
        match self {
            Self::Chromium | Self::Firefox => "run `cargo xtask test engines`",
            Self::WebKitGtk => "it needs a display, as `cargo xtask test engines` gives it",
        }
    }

    /// The program that drives it. The tests that only Chromium runs may also find theirs on PATH.
    pub(crate) fn driver(self) -> Result<PathBuf> {
        match self {
            Self::Chromium => {
                let named = env::var_os("WEIGH_UP_CHROMEDRIVER");
                Ok(named.map_or_else(|| PathBuf::from("chromedriver"), PathBuf::from))
            }
            Self::Firefox => named("WEIGH_UP_GECKODRIVER"),
            Self::WebKitGtk => named("WEIGH_UP_WEBKITDRIVER"),
        }
    }

    /// The capabilities to ask a session for: the browser, its settings, some more arguments for
    /// Chromium, and the proxy for all its requests.
    pub(crate) fn capabilities(self, proxy: &str, more: &[&str]) -> Result<Capabilities> {
        let mut capabilities = Capabilities::new();
        match self {
            Self::Chromium => {
                let mut arguments: Vec<String> = CHROMIUM.map(str::to_owned).to_vec();
                arguments.push(format!("--proxy-server=http://{proxy}"));
                arguments.extend(more.iter().map(|&argument| argument.to_owned()));
                let mut options = Map::new();
                options.insert("args".to_owned(), json!(arguments));
                if let Some(binary) = env::var_os("WEIGH_UP_CHROMIUM") {
                    let binary = json!(binary.to_string_lossy());
                    options.insert("binary".to_owned(), binary);
                }
                capabilities.set("browserName", "chrome")?;
                capabilities.set("goog:chromeOptions", options)?;
                capabilities.set("goog:loggingPrefs", json!({ "browser": "ALL" }))?;
            }
            Self::Firefox => {
                let options = json!({
                    "binary": named("WEIGH_UP_FIREFOX")?,
                    "args": ["-headless", "--width=1280", "--height=900"],
                    "prefs": {
                        "intl.accept_languages": "en-US",
                        "network.proxy.allow_hijacking_localhost": true,
                    },
                });
                capabilities.set("browserName", "firefox")?;
                capabilities.set("moz:firefoxOptions", options)?;
                capabilities.set("proxy", manual(proxy))?;
            }
            Self::WebKitGtk => {
                let options = json!({
                    "binary": named("WEIGH_UP_MINIBROWSER")?,
                    "args": ["--automation"],
                });
                capabilities.set("webkitgtk:browserOptions", options)?;
                capabilities.set("proxy", manual(proxy))?;
            }
        }
        Ok(capabilities)
    }
}

fn manual(proxy: &str) -> Value {
    json!({ "proxyType": "manual", "httpProxy": proxy, "sslProxy": proxy })
}

/// The program that a variable names.
fn named(variable: &str) -> Result<PathBuf> {
    let path = env::var_os(variable).map(PathBuf::from);
    path.with_context(|| format!("{variable} is not set; run `cargo xtask test engines`"))
}
