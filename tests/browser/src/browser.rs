//! A browser under its driver: started for one test and ended with it, whether it passes or fails.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use thirtyfour::WebDriver;

use crate::driver::Driver;
use crate::engine::Engine;

/// The number of attempts at starting a browser.
const TRIES: usize = 3;

/// A browser with its driver.
#[derive(Debug)]
pub struct Browser {
    /// The session, by which the browser is told what to do.
    pub session: WebDriver,
    engine: Engine,
    /// Held for its end alone.
    _driver: Driver,
}

impl Browser {
    /// Starts a fresh browser whose requests all go through the proxy at an address; Chromium with
    /// some more arguments.
    pub async fn start(engine: Engine, proxy: &str, more: &[&str]) -> Result<Self> {
        let capabilities = engine.capabilities(proxy, more)?;
        let mut tries = 0;
        let (mut driver, session) = loop {
            let driver = Driver::start(&engine.driver()?)?;
            tries += 1;
            match WebDriver::new(driver.address(), capabilities.clone()).await {
                Ok(session) => break (driver, session),
                // What listens there may be somebody else, who was faster at the port.
                Err(_) if tries < TRIES => {}
                Err(error) => {
                    let name = engine.name();
                    let advice = format!("{name} does not start; {}", engine.advice());
                    return Err(error).context(advice);
                }
            }
        };
        driver.ends(session.session_id().to_string());
        // The driver ends its session when it ends.
        session.clone().leak().context("the session is new")?;
        Ok(Self {
            session,
            engine,
            _driver: driver,
        })
    }

    /// Calls a method of Chromium's own protocol, for what `WebDriver` has no word for.
    pub async fn call(&self, method: &str, parameters: Value) -> Result<Value> {
        ensure!(
            self.engine == Engine::Chromium,
            "{} does not know {method}",
            self.engine.name()
        );
        let called = self.session.cdp().send_raw(method, parameters).await;
        called.with_context(|| format!("{method} fails"))
    }

    /// The engine of the browser.
    pub const fn engine(&self) -> Engine {
        self.engine
    }
}
