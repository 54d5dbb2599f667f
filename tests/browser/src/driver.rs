//! The program that drives a browser.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// The time limit for a driver to listen, and for a browser to end.
const GRACE: Duration = Duration::from_secs(10);

/// The number of attempts at starting a driver, since it may lose the race for its port.
const TRIES: usize = 5;

/// The driver's process.
#[derive(Debug)]
pub(crate) struct Driver {
    process: Child,
    port: u16,
    session: Option<String>,
}

impl Driver {
    /// Starts a driver on a port of its own.
    pub(crate) fn start(program: &Path) -> Result<Self> {
        for _ in 0..TRIES {
            // Not every driver finds a port by itself, so another one may be faster.
            let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
            let process = Command::new(program)
                .arg(format!("--port={port}"))
                .stdin(Stdio::null())
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .with_context(|| format!("{} does not start", program.display()))?;
            let mut driver = Self {
                process,
                port,
                session: None,
            };
            if driver.listens()? {
                return Ok(driver);
            }
        }
        bail!("{} finds no port", program.display())
    }

    /// The address that it listens on.
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Names the session that ends with the driver.
    pub(crate) fn ends(&mut self, session: String) {
        self.session = Some(session);
    }

    /// Waits until it listens. Returns `false` if it ends before that.
    fn listens(&mut self) -> Result<bool> {
        let deadline = Instant::now() + GRACE;
        while Instant::now() < deadline {
            if self.process.try_wait()?.is_some() {
                return Ok(false);
            }
            if TcpStream::connect(("127.0.0.1", self.port)).is_ok() {
                return Ok(true);
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        bail!("the driver does not listen after {GRACE:?}")
    }

    /// Asks the driver to end the browser, and waits until it has.
    fn end_session(&self) -> std::io::Result<()> {
        let Some(session) = &self.session else {
            return Ok(());
        };
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(GRACE))?;
        write!(
            stream,
            "DELETE /session/{session} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n",
            self.port
        )?;
        BufReader::new(stream).read_line(&mut String::new())?;
        Ok(())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Whatever fails here, the driver is killed below.
        let _ = self.end_session();
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
