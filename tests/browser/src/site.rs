//! The site: serves `dist/`, is the proxy for everything else, keeps count, and fails on demand.

use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

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
use crate::watching::{FOLDER, WATCH, inside_folder, watched};

/// The host that the pages are served under. Browsers trust it as much as one with a certificate,
/// which the clipboard asks for, and no name server knows it.
pub const HOST: &str = "weigh-up.localhost";

/// The host of somebody else's pages, if a visit brings some. To a browser it is another site.
pub const BLOG: &str = "blog.localhost";

/// The services that browsers call by themselves in spite of all switches, whatever page is open.
const SERVICES: [&str; 4] = [
    "accounts.google.com",
    "clients2.google.com",
    "firefox.settings.services.mozilla.com",
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
    /// The files that a test brings along, by path.
    brought: Mutex<Vec<(String, Vec<u8>)>>,
    /// A script that runs before each page's own.
    watch: Option<&'static str>,
    /// The number of folders named so far that have the content of the root.
    folders: AtomicUsize,
    faults: Mutex<Vec<(Asset, Fault)>>,
    requests: Mutex<Vec<String>>,
    strangers: Mutex<Vec<String>>,
}

impl Site {
    /// Serves a folder, another one as somebody else's host, and files that a test brings, on a
    /// port of its own, with a script that runs before each page's own.
    pub async fn open(
        root: &Path,
        blog: Option<PathBuf>,
        brought: Vec<(String, Vec<u8>)>,
        faults: Vec<(Asset, Fault)>,
        watch: Option<&'static str>,
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
                brought: Mutex::new(brought),
                watch,
                folders: AtomicUsize::default(),
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

    /// The address of the proxy for the browser, without the scheme.
    pub fn proxy(&self) -> String {
        self.address.to_string()
    }

    /// Returns `true` if a script runs before each page's own.
    pub fn is_watched(&self) -> bool {
        self.state.watch.is_some()
    }

    /// The address of a path with its query. One that begins with `//` names its host.
    pub fn address(&self, path: &str) -> String {
        if path.starts_with("//") {
            format!("http:{path}")
        } else {
            format!("http://{HOST}{path}")
        }
    }

    /// A folder with the same content as the root, under a name that was never used before.
    pub fn folder(&self) -> String {
        let number = self.state.folders.fetch_add(1, Ordering::Relaxed);
        format!("{FOLDER}{number}")
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

    /// Makes something go wrong with an asset from now on.
    pub fn fail(&self, asset: Asset, fault: Fault) {
        locked(&self.state.faults).push((asset, fault));
    }

    /// Ends all faults: from now on everything is served as it is.
    pub fn recover(&self) {
        locked(&self.state.faults).clear();
    }

    /// Serves a file from now on, in place of any other at that path.
    pub fn bring(&self, path: &str, content: &str) {
        let mut brought = locked(&self.state.brought);
        brought.retain(|(known, _)| known != path);
        brought.push((path.to_owned(), content.as_bytes().to_owned()));
    }

    /// Forgets the requests so far.
    pub fn forget(&self) {
        locked(&self.state.requests).clear();
    }
}

impl State {
    fn faults(&self, asset: Asset) -> Vec<Fault> {
        let faults = copy(&self.faults).into_iter();
        faults
            .filter_map(|(of, fault)| (of == asset).then_some(fault))
            .collect()
    }

    fn brought(&self, path: &str) -> Option<Vec<u8>> {
        let brought = locked(&self.brought);
        let found = brought.iter().find(|(known, _)| known == path)?;
        Some(found.1.clone())
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
        let path = inside_folder(&path);
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
                let brought = locked(&self.brought);
                let brings_blog = brought.iter().any(|(path, _)| path.starts_with("//"));
                let has_blog = brings_blog || self.blog.is_some();
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
        let content = match (self.brought(path), self.watch) {
            (Some(content), _) => Some(content),
            (None, Some(watch)) if path == WATCH => Some(watch.as_bytes().to_owned()),
            _ if root.is_some() && inside => tokio::fs::read(&file).await.ok(),
            _ => None,
        };
        match content {
            Some(content) => {
                let content_type = content_type(&file);
                let is_page = content_type.starts_with("text/html");
                let content = match self.watch {
                    Some(_) if is_page => watched(&String::from_utf8_lossy(&content)),
                    _ => content,
                };
                let mut response = Response::new(Full::from(content));
                set(&mut response, CONTENT_TYPE, content_type);
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
    locked(list).push(text);
}

fn copy<T: Clone>(list: &Mutex<Vec<T>>) -> Vec<T> {
    locked(list).clone()
}

fn locked<T>(list: &Mutex<T>) -> MutexGuard<'_, T> {
    list.lock().unwrap_or_else(PoisonError::into_inner)
}
