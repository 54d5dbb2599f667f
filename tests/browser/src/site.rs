//! The site: serves `dist/`, is the proxy for everything else, keeps count, and fails on demand.

use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Result, ensure};
use bytes::Bytes;
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode, Uri};
use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpStream};

use crate::asset::{Asset, Fault, content_type};

/// The host that the pages are served under. Browsers trust it as much as one with a certificate,
/// which the clipboard asks for, and no name server knows it.
pub const HOST: &str = "weigh-up.localhost";

/// The host of somebody else's pages, where a visit brings some: to a browser another site.
pub const BLOG: &str = "blog.localhost";

/// The services that Chromium calls by itself, whatever page is open, in spite of all switches.
const SERVICES: [&str; 3] = [
    "accounts.google.com",
    "clients2.google.com",
    "update.googleapis.com",
];

/// A running site. It ends with the test's runtime.
#[derive(Clone, Debug)]
pub struct Site {
    address: SocketAddr,
    state: Arc<State>,
}

#[derive(Debug)]
struct State {
    root: PathBuf,
    /// The folder of somebody else's host.
    blog: Option<PathBuf>,
    /// What a test serves beside the folders, by path.
    brought: Vec<(String, Vec<u8>)>,
    faults: Mutex<Vec<(Asset, Fault)>>,
    requests: Mutex<Vec<String>>,
    strangers: Mutex<Vec<String>>,
}

impl Site {
    /// Serves a folder, another one as somebody else's host, and files that a test brings, on a
    /// port of its own.
    pub async fn open(
        root: &Path,
        blog: Option<PathBuf>,
        brought: Vec<(String, Vec<u8>)>,
        faults: Vec<(Asset, Fault)>,
    ) -> Result<Self> {
        let page = root.join("index.html");
        ensure!(
            page.is_file(),
            "{} is missing: build dist/ first",
            page.display()
        );
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let site = Self {
            address: listener.local_addr()?,
            state: Arc::new(State {
                root: root.to_owned(),
                blog,
                brought,
                faults: Mutex::new(faults),
                requests: Mutex::default(),
                strangers: Mutex::default(),
            }),
        };
        let state = site.state.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, state.clone()));
            }
        });
        Ok(site)
    }

    /// Where Chromium finds its proxy.
    pub fn proxy(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The address of a path with its query. One that begins with `//` names its host.
    pub fn address(&self, path: &str) -> String {
        if path.starts_with("//") {
            format!("http:{path}")
        } else {
            format!("http://{HOST}{path}")
        }
    }

    /// The paths asked for so far, in order, without their queries; those of somebody else's host
    /// begin with `//` and its name.
    pub fn requests(&self) -> Vec<String> {
        copy(&self.state.requests)
    }

    /// The requests that were meant for another origin.
    pub fn strangers(&self) -> Vec<String> {
        copy(&self.state.strangers)
    }

    /// Ends all faults: from now on everything is served as it is.
    pub fn recover(&self) {
        let faults = &self.state.faults;
        faults
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clear();
    }
}

impl State {
    fn faults(&self, asset: Asset) -> Vec<Fault> {
        let faults = copy(&self.faults).into_iter();
        let faults = faults.filter_map(|(of, fault)| (of == asset).then_some(fault));
        faults.collect()
    }

    /// The answer to a request; an error ends the connection without one.
    async fn answer(&self, request: Request<Incoming>) -> io::Result<Response<Full<Bytes>>> {
        let uri = request.uri();
        let Some(path) = self.place(uri) else {
            if !uri.host().is_some_and(|host| SERVICES.contains(&host)) {
                note(&self.strangers, format!("{} {uri}", request.method()));
            }
            return Ok(empty(StatusCode::BAD_GATEWAY));
        };
        note(&self.requests, path.clone());
        let mut response = self.file(&path).await;
        for fault in self.faults(Asset::of(&path)) {
            match fault {
                Fault::Status(status) => {
                    response = empty(StatusCode::from_u16(status).map_err(io::Error::other)?);
                }
                Fault::Type(name) => set(&mut response, CONTENT_TYPE, name),
                Fault::Header(name, value) => {
                    set(&mut response, HeaderName::from_static(name), value);
                }
                Fault::Dropped => return Err(io::ErrorKind::ConnectionAborted.into()),
                Fault::Late(by) => tokio::time::sleep(by).await,
            }
        }
        Ok(response)
    }

    /// The path of an address that is served here. A tunnel has none, and a proxied request names
    /// its host.
    fn place(&self, uri: &Uri) -> Option<String> {
        match (uri.host()?, uri.port()) {
            (HOST, None) => Some(uri.path().to_owned()),
            (BLOG, None) => {
                let brought = self.brought.iter().any(|(path, _)| path.starts_with("//"));
                let has_blog = brought || self.blog.is_some();
                has_blog.then(|| format!("//{BLOG}{}", uri.path()))
            }
            _ => None,
        }
    }

    async fn file(&self, path: &str) -> Response<Full<Bytes>> {
        let abroad = path
            .strip_prefix("//")
            .and_then(|path| path.strip_prefix(BLOG));
        let root = if abroad.is_some() {
            self.blog.as_deref()
        } else {
            Some(&*self.root)
        };
        let relative = abroad.unwrap_or(path).trim_start_matches('/');
        let inside = !relative.split('/').any(|part| part == "..");
        // Somebody else's host without a folder serves what is brought to it alone.
        let mut file = root.unwrap_or(Path::new("")).join(relative);
        if path.ends_with('/') {
            file.push("index.html");
        }
        let mut brought = self.brought.iter();
        let content = match brought.find(|(known, _)| known == path) {
            Some((_, content)) => Some(content.clone()),
            None if root.is_some() && inside => tokio::fs::read(&file).await.ok(),
            None => None,
        };
        match content {
            Some(content) => {
                let mut response = Response::new(Full::from(content));
                set(&mut response, CONTENT_TYPE, content_type(&file));
                response
            }
            None => empty(StatusCode::NOT_FOUND),
        }
    }
}

async fn serve(stream: TcpStream, state: Arc<State>) {
    let service = service_fn(move |request| {
        let state = state.clone();
        async move { state.answer(request).await }
    });
    // A connection that ends early is either a fault that was asked for or a page that went on.
    let served = http1::Builder::new().serve_connection(TokioIo::new(stream), service);
    let _: Result<(), hyper::Error> = served.await;
}

fn set(response: &mut Response<Full<Bytes>>, name: HeaderName, value: &'static str) {
    let headers = response.headers_mut();
    headers.insert(name, HeaderValue::from_static(value));
}

fn empty(status: StatusCode) -> Response<Full<Bytes>> {
    let mut response = Response::default();
    *response.status_mut() = status;
    response
}

fn note(list: &Mutex<Vec<String>>, text: String) {
    list.lock()
        .unwrap_or_else(PoisonError::into_inner)
        .push(text);
}

fn copy<T: Clone>(list: &Mutex<Vec<T>>) -> Vec<T> {
    list.lock().unwrap_or_else(PoisonError::into_inner).clone()
}
