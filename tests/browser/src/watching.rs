//! The additions of a site for a tour: a script on each page, and folders that are new to the
//! browser.

/// The beginning of the names of folders that have the same content as the root.
pub(crate) const FOLDER: &str = "/folder-";

/// The path of the script that runs before each page's own.
pub(crate) const WATCH: &str = "/watch.js";

/// A page whose first script is the one that watches it.
pub(crate) fn watched(page: &str) -> Vec<u8> {
    let begin = "<!doctype html>";
    let watching = format!("{begin}<script src=\"{WATCH}\"></script>");
    page.replacen(begin, &watching, 1).into_bytes()
}

/// The path behind a folder that has the content of the root.
pub(crate) fn inside_folder(path: &str) -> String {
    let rest = path
        .strip_prefix(FOLDER)
        .and_then(|rest| rest.split_once('/'));
    rest.map_or_else(|| path.to_owned(), |(_, path)| format!("/{path}"))
}
