//! A page with a guest in a frame, which records the guest's messages.

use anyhow::Result;
use serde_json::Value;

use crate::page::Page;
use crate::visit::Visit;

/// Records everything that frames tell their page, before the page's own scripts run.
const LISTEN: &str = "
    if (window === top) {
        window.heard = [];
        addEventListener('message', ({ data }) => heard.push(data));
        window.told = (type) => heard.map((data) => data.weighup).filter((one) => one?.type === type);
        window.say = (message) => frames[0].postMessage({ weighup: { v: 1, ...message } }, '*');
    }";

/// A visit to a page with a frame that has some attributes. Its scripts may use `heard`, a list of
/// all messages; `told`, which returns our own messages of a type; and `say`, which sends the frame
/// one.
pub fn host(frame: &str) -> Visit {
    let page = format!(
        "<!doctype html><html lang=\"en\"><title>A host</title><link rel=icon href=data:,>\
        <iframe title=\"Node.js or Python?\" width=\"640\" height=\"300\" {frame}></iframe>"
    );
    let visit = Visit::to("/host.html").bringing("/host.html", page.as_bytes());
    visit.before(LISTEN)
}

/// Waits until the frame says that it is ready, and returns that message.
pub async fn until_ready(page: &Page) -> Result<Value> {
    page.until("the frame is ready", "return told('ready').at(-1)")
        .await
}
