//! Chromium under its driver: started for one test, ended with it, whatever becomes of the test.

use std::env;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};
use thirtyfour::{Capabilities, WebDriver};

/// How long a browser may take to end by itself.
const GRACE: Duration = Duration::from_secs(5);

/// How often a driver may lose the race for its port.
const TRIES: usize = 5;

/// What Chromium is started with. Without a sandbox, since it opens our own pages alone and a
/// container may not give it one; without the services that would call home by themselves; without the
/// cache of whole pages, so that coming back loads anew; and with frames in the process of their page,
/// since the driver hears no console of another process. It counts memory when it is asked to.
const ARGUMENTS: [&str; 16] = [
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

/// A browser with its driver.
#[derive(Debug)]
pub struct Chromium {
    /// The session, by which the browser is told what to do.
    pub session: WebDriver,
    /// Held for its end alone.
    _driver: Driver,
}

/// The driver's process.
#[derive(Debug)]
struct Driver {
    process: Child,
    port: u16,
}

impl Chromium {
    /// Starts a fresh browser whose requests all go through a proxy, with some more arguments.
    pub async fn start(proxy: &str, more: &[&str]) -> Result<Self> {
        let driver = (0..TRIES).find_map(|_| Driver::start().transpose());
        let driver = driver.context("the driver finds no port")??;
        let mut arguments: Vec<String> = ARGUMENTS.map(str::to_owned).to_vec();
        arguments.push(format!("--proxy-server={proxy}"));
        arguments.extend(more.iter().map(|&argument| argument.to_owned()));
        let mut options = Map::new();
        options.insert("args".to_owned(), json!(arguments));
        if let Some(binary) = env::var_os("WEIGH_UP_CHROMIUM") {
            let binary = json!(binary.to_string_lossy());
            options.insert("binary".to_owned(), binary);
        }
        let mut capabilities = Capabilities::new();
        capabilities.set("browserName", "chrome")?;
        capabilities.set("goog:chromeOptions", options)?;
        capabilities.set("goog:loggingPrefs", json!({ "browser": "ALL" }))?;
        let address = format!("http://127.0.0.1:{}", driver.port);
        let session = WebDriver::new(address, capabilities).await;
        let session = session.context("Chromium does not start")?;
        // The driver ends its sessions when it ends.
        session.clone().leak().context("the session is new")?;
        Ok(Self {
            session,
            _driver: driver,
        })
    }

    /// Calls a method of the browser's own protocol, for what `WebDriver` has no word for.
    pub async fn call(&self, method: &str, parameters: Value) -> Result<Value> {
        let called = self.session.cdp().send_raw(method, parameters).await;
        called.with_context(|| format!("{method} fails"))
    }
}

impl Driver {
    /// Starts the driver on a port that it finds itself; `None` where another one was faster.
    fn start() -> Result<Option<Self>> {
        let program = env::var_os("WEIGH_UP_CHROMEDRIVER");
        let program = program.map_or_else(|| PathBuf::from("chromedriver"), PathBuf::from);
        let mut process = Command::new(&program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("{} does not start", program.display()))?;
        let output = process.stdout.take();
        let mut driver = Self { process, port: 0 };
        let port = output.and_then(port);
        Ok(port.map(|port| {
            driver.port = port;
            driver
        }))
    }

    /// Asks the driver to end, and its browser with it.
    fn shut_down(&self) -> std::io::Result<()> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(GRACE))?;
        write!(stream, "GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")?;
        BufReader::new(stream).read_line(&mut String::new())?;
        Ok(())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Whatever fails here, the process is killed below.
        let _ = self.shut_down();
        let deadline = Instant::now() + GRACE;
        while matches!(self.process.try_wait(), Ok(None)) {
            if Instant::now() > deadline {
                let _ = self.process.kill();
                let _ = self.process.wait();
                return;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

/// The port that the driver says it listens on.
fn port(output: ChildStdout) -> Option<u16> {
    let mut output = BufReader::new(output);
    let port = output.by_ref().lines().find_map(|line| {
        let line = line.ok()?;
        let (_, port) = line.split_once("started successfully on port ")?;
        port.trim_end_matches('.').parse().ok()
    });
    // The driver stops where nobody reads what it says.
    std::thread::spawn(move || output.lines().for_each(drop));
    port
}
