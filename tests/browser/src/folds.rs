//! What a reader opens before anything else.

use anyhow::Result;

use crate::page::Page;

/// Opens all that belongs to the questions and to what explains the verdict.
const UNFOLD: &str = "
    const folds = ['section > div > .fold > .opener', 'section .more', '.start > .fold > .opener', '.closer .quiet > .opener', '.chart .opener'];
    const all = (fold) => [...root.querySelectorAll(`:is(.questions, .verdict) ${fold}[aria-expanded=false]`)];
    const closed = folds.flatMap(all).filter((fold) => fold.checkVisibility());
    // One at a time, each of which stays where it is on the screen.
    window.scrolled ??= [scrollX, scrollY];
    closed[0]?.click();
    if (closed.length > 0) return false;
    scrollTo(...scrolled);
    delete window.scrolled;
    return true";

impl Page {
    /// Waits until the verdict is there, explained and told; and opens all that belongs to the
    /// questions and to what explains it, unless the visit leaves it folded.
    pub async fn ready(&self) -> Result<()> {
        let told = "
            return element?.verdict != null && Promise.resolve(element.ready).then(() =>
                new Promise((done) => setTimeout(() => done(true))))";
        self.until("the verdict is there", told).await?;
        if !self.folded {
            self.unfold().await?;
        }
        Ok(())
    }

    /// Opens all that belongs to the questions and to what explains the verdict.
    pub async fn unfold(&self) -> Result<()> {
        self.until("what explains it is open", UNFOLD).await?;
        Ok(())
    }
}
