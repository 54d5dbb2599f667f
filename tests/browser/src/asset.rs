//! The parts of a site: files told apart by their paths, their content types, and their faults.

use std::path::Path;
use std::time::Duration;

/// A file of the site, by its part in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asset {
    /// A page.
    Page,
    /// The script that defines the element.
    Shell,
    /// The script between the shell and the wasm.
    Glue,
    /// The wasm.
    Wasm,
    /// The functions that the widget calls in its page, loaded together with it.
    Surroundings,
    /// The chunk of the panels.
    Panels,
    /// The chunk of the check.
    Check,
    /// The chunk of the evidence.
    Evidence,
    /// The chunk that explains a verdict.
    Explainer,
    /// The code that several chunks share.
    Shared,
    /// Whatever somebody else's host serves.
    Blog,
    /// Anything else.
    Other,
}

/// A way in which the site fails to serve an asset properly, or a header that it adds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Another status, with no body.
    Status(u16),
    /// Another content type.
    Type(&'static str),
    /// One more header.
    Header(&'static str, &'static str),
    /// The connection ends before there is an answer.
    Dropped,
    /// The answer takes its time.
    Late(Duration),
}

impl Asset {
    /// Every file of the built pages.
    pub const BUILT: [Self; 11] = [
        Self::Page,
        Self::Shell,
        Self::Glue,
        Self::Wasm,
        Self::Surroundings,
        Self::Panels,
        Self::Check,
        Self::Evidence,
        Self::Explainer,
        Self::Shared,
        Self::Other,
    ];

    /// The part that a path has.
    pub fn of(path: &str) -> Self {
        if path.starts_with("//") {
            return Self::Blog;
        }
        let extension = Path::new(path).extension();
        match extension.and_then(|extension| extension.to_str()) {
            None | Some("html") => Self::Page,
            Some("wasm") if path.starts_with("/weigh-up-panels-") => Self::Panels,
            Some("wasm") if path.starts_with("/weigh-up-check-") => Self::Check,
            Some("wasm") if path.starts_with("/weigh-up-evidence-") => Self::Evidence,
            Some("wasm") if path.contains("explainer-") => Self::Explainer,
            Some("wasm") if path.starts_with("/weigh-up-shared-") => Self::Shared,
            Some("wasm") => Self::Wasm,
            Some("js") if path == "/weigh-up.js" => Self::Shell,
            Some("js") if path.starts_with("/weigh-up-surroundings-") => Self::Surroundings,
            Some("js") if path.starts_with("/weigh-up-") => Self::Glue,
            Some(_) => Self::Other,
        }
    }
}

/// The content type that a server gives to a file, by its ending.
pub(crate) fn content_type(file: &Path) -> &'static str {
    let extension = file.extension();
    match extension.and_then(|extension| extension.to_str()) {
        Some("css") => "text/css; charset=utf-8",
        Some("csv") => "text/csv; charset=utf-8",
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("png") => "image/png",
        Some("svg") => "image/svg+xml",
        Some("wasm") => "application/wasm",
        Some("xml") => "application/xml",
        _ => "application/octet-stream",
    }
}
