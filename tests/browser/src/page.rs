//! A page in the browser, to query and to act on.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::{By, Key, WebDriver, WebElement};

use crate::browser::Browser;
use crate::site::Site;
use crate::{Engine, Scheme};

/// The time limit for a condition to come true.
const DEADLINE: Duration = Duration::from_secs(20);

/// The pause between two looks at a condition.
const GLANCE: Duration = Duration::from_millis(20);

/// Declares the names that every script may use: the element and its shadow root.
const NAMES: &str = "
    const element = document.querySelector('weigh-up');
    const root = element?.shadowRoot;
";

/// An open page.
#[derive(Debug)]
pub struct Page {
    site: Site,
    browser: Browser,
    pub(crate) expected: Vec<String>,
    pub(crate) folded: bool,
}

/// One node as assistive technology sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accessible {
    /// Its role, such as `button`.
    pub role: String,
    /// Its accessible name.
    pub name: String,
}

impl Page {
    pub(crate) fn new(site: Site, browser: Browser) -> Self {
        Self {
            site,
            browser,
            expected: Vec::new(),
            folded: false,
        }
    }

    /// The site that the page is on.
    pub fn site(&self) -> &Site {
        &self.site
    }

    pub(crate) const fn session(&self) -> &WebDriver {
        &self.browser.session
    }

    /// The engine that shows the page.
    pub const fn engine(&self) -> Engine {
        self.browser.engine()
    }

    /// Goes to a path with its query.
    pub async fn go(&self, path: &str) -> Result<()> {
        let address = self.site.address(path);
        self.browser.session.goto(&address).await?;
        Ok(())
    }

    /// Reloads the page.
    pub async fn reload(&self) -> Result<()> {
        self.browser.session.refresh().await?;
        self.ready().await
    }

    /// Goes back.
    pub async fn back(&self) -> Result<()> {
        Ok(self.browser.session.back().await?)
    }

    /// Goes forward.
    pub async fn forward(&self) -> Result<()> {
        Ok(self.browser.session.forward().await?)
    }

    /// Gives the screen another size.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        let size = json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false,
        });
        self.call("Emulation.setDeviceMetricsOverride", size)
            .await?;
        Ok(())
    }

    /// Emulates what the reader's system prefers.
    pub async fn prefer(&self, scheme: Scheme, reduced_motion: bool) -> Result<()> {
        let motion = if reduced_motion {
            "reduce"
        } else {
            "no-preference"
        };
        let features = json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme.name() },
            { "name": "prefers-reduced-motion", "value": motion },
        ] });
        self.call("Emulation.setEmulatedMedia", features).await?;
        Ok(())
    }

    /// Stops the emulation of preferences, so that those of the system hold.
    pub async fn prefer_nothing(&self) -> Result<()> {
        let none = json!({ "features": [] });
        self.call("Emulation.setEmulatedMedia", none).await?;
        Ok(())
    }

    /// Calls a method of the browser's own protocol.
    pub async fn call(&self, method: &str, parameters: Value) -> Result<Value> {
        self.browser.call(method, parameters).await
    }

    /// Runs a script, which may use `element`, `root` and `arguments`, and returns its result.
    pub async fn ask(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        let script = format!("{NAMES}{script}");
        let answer = self.browser.session.execute(script, arguments).await?;
        Ok(answer.json().clone())
    }

    /// Runs a script like [`ask`](Self::ask), and reads its result as a value of a type.
    pub async fn read<T: DeserializeOwned>(&self, script: &str) -> Result<T> {
        let result = self.ask(script, &[]).await?;
        serde_json::from_value(result).with_context(|| format!("“{script}” returns another type"))
    }

    /// Waits until a script returns something true, and returns that.
    pub async fn until(&self, what: &str, script: &str) -> Result<Value> {
        self.until_with(what, script, &[]).await
    }

    /// Waits like [`until`](Self::until), with arguments for the script.
    pub async fn until_with(&self, what: &str, script: &str, with: &[Value]) -> Result<Value> {
        let deadline = Instant::now() + DEADLINE;
        loop {
            let answer = self.ask(script, with).await?;
            if !matches!(answer, Value::Null | Value::Bool(false)) {
                return Ok(answer);
            }
            if Instant::now() > deadline {
                let errors = self.errors().await?;
                bail!("{what}: not in {DEADLINE:?}; the console says {errors:#?}");
            }
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Goes into a frame of the page. From now on scripts run in its document.
    pub async fn enter(&self, frame: &str) -> Result<()> {
        let frame = self.browser.session.find(By::Css(frame)).await?;
        Ok(frame.enter_frame().await?)
    }

    /// Goes back to the page from a frame.
    pub async fn step_out(&self) -> Result<()> {
        Ok(self.browser.session.enter_default_frame().await?)
    }

    /// The first element in the shadow root that a selector finds.
    pub async fn find(&self, selector: &str) -> Result<WebElement> {
        let script = format!("{NAMES}return root.querySelector(arguments[0])");
        let found = self.session().execute(script, [json!(selector)]).await?;
        found
            .element()
            .with_context(|| format!("nothing in the widget is “{selector}”"))
    }

    /// Clicks an element in the shadow root, once it stands still: a driver looks where it is
    /// before it clicks, and misses what the page moves in between.
    pub async fn click(&self, selector: &str) -> Result<()> {
        let element = self.find(selector).await?;
        self.until_still(selector).await?;
        let clicked = element.click().await;
        clicked.with_context(|| format!("“{selector}” cannot be clicked"))
    }

    /// Waits until a frame of the page has left an element of the shadow root where it was.
    async fn until_still(&self, selector: &str) -> Result<()> {
        let still = "
            const { left, top } = root.querySelector(arguments[0]).getBoundingClientRect();
            const last = window.lastSeen;
            if (last && !last.frame) return false;
            window.lastSeen = last ? null : { left, top };
            if (last) return last.left === left && last.top === top;
            requestAnimationFrame(() => setTimeout(() => (lastSeen.frame = true)));
            return false";
        let what = format!("“{selector}” stands still");
        self.until_with(&what, still, &[json!(selector)]).await?;
        Ok(())
    }

    /// Puts the keyboard's focus on an element in the shadow root.
    pub async fn focus(&self, selector: &str) -> Result<()> {
        let script = "root.querySelector(arguments[0]).focus()";
        self.ask(script, &[json!(selector)]).await?;
        Ok(())
    }

    /// Presses keys, one after the other, where the focus is.
    pub async fn press(&self, keys: &[Key]) -> Result<()> {
        let chain = self
            .browser
            .session
            .action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO));
        let chain = keys.iter().fold(chain, |chain, key| {
            let key = char::from(key.clone());
            chain.key_down(key).key_up(key)
        });
        chain.perform().await?;
        Ok(())
    }

    /// Presses keys like [`press`](Self::press) while another one is held.
    pub async fn press_with(&self, held: &Key, keys: &[Key]) -> Result<()> {
        let chain = self
            .browser
            .session
            .action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO));
        let held = char::from(held.clone());
        let chain = keys.iter().fold(chain.key_down(held), |chain, key| {
            let key = char::from(key.clone());
            chain.key_down(key).key_up(key)
        });
        chain.key_up(held).perform().await?;
        Ok(())
    }

    /// Writes a text where the focus is.
    pub async fn write(&self, text: &str) -> Result<()> {
        let chain = self
            .browser
            .session
            .action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO));
        Ok(chain.send_keys(text).perform().await?)
    }

    /// The address with its query.
    pub async fn address(&self) -> Result<String> {
        Ok(self.browser.session.current_url().await?.to_string())
    }

    /// All text that is on the screen, read from the accessibility tree, which is there without
    /// scripts too.
    pub async fn text(&self) -> Result<String> {
        let nodes = self.accessible().await?;
        let texts = nodes.into_iter().filter(|node| node.role == "StaticText");
        let lines: Vec<String> = texts.map(|node| node.name).collect();
        Ok(lines.join("\n"))
    }

    /// The nodes of the accessibility tree that are not ignored.
    pub async fn accessible(&self) -> Result<Vec<Accessible>> {
        let tree = self.call("Accessibility.getFullAXTree", json!({})).await?;
        let nodes = tree.pointer("/nodes").and_then(Value::as_array);
        let seen = nodes
            .context("there is no tree")?
            .iter()
            .filter(|node| node.pointer("/ignored") != Some(&json!(true)));
        let text = |node: &Value, path| {
            let text = node.pointer(path).and_then(Value::as_str);
            text.unwrap_or_default().to_owned()
        };
        let accessible = seen.map(|node| Accessible {
            role: text(node, "/role/value"),
            name: text(node, "/name/value"),
        });
        Ok(accessible.collect())
    }

    /// Goes to the top of the page, and waits until that is painted.
    pub async fn go_to_the_top(&self) -> Result<()> {
        let top = "
            scrollTo(0, 0);
            return new Promise((done) =>
                requestAnimationFrame(() => requestAnimationFrame(() => done(scrollY === 0))))";
        self.until("the page is at its top", top).await?;
        Ok(())
    }
}
