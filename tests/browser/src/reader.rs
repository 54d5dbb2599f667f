//! A reader who tries everything once.

use anyhow::Result;
use serde_json::json;
use thirtyfour::Key;

use crate::page::Page;
use crate::site::HOST;
use crate::widget::Button;

/// The text of a disclosure while its content loads.
const COMING: &str = "Loading…";

impl Page {
    /// Opens a disclosure, moves sliders, chooses project types, makes one a deal-breaker,
    /// disagrees with a score and takes it back, starts from a preset, switches the view, goes
    /// back to neutral, undoes that, and copies the link with the clipboard's leave and without.
    pub async fn try_everything(&self) -> Result<()> {
        self.disclose(3).await?;
        self.focus("#weight-3").await?;
        self.press(&[Key::Right, Key::Right]).await?;
        self.until_answers("speed=7").await?;
        self.click("#type-iot").await?;
        self.until_answers("speed=7&projects=iot").await?;
        self.unfold().await?;
        self.click(".chosen .must").await?;
        self.until_answers("speed=7&must=iot").await?;
        self.focus("#team-1").await?;
        self.press(&[Key::Right]).await?;
        self.until_answers("speed=7&team.python=1&must=iot").await?;
        self.focus("#score-0-3").await?;
        self.press(&[Key::Home]).await?;
        self.until_answers("speed=7&team.python=1&must=iot&nodejs.speed=0")
            .await?;
        self.click(".own:has(#score-0-3) .quiet").await?;
        self.until_answers("speed=7&team.python=1&must=iot").await?;
        self.start_from(5).await?;
        self.view("article").await?;
        self.until_query(&[("view", "article")]).await?;
        self.push(Button::Reset).await?;
        self.until_answers("").await?;
        self.push(Button::Undo).await?;
        self.until_query(&[("view", "article")]).await?;
        self.copy_link().await
    }

    /// Copies the link, first with the clipboard's leave and then without.
    async fn copy_link(&self) -> Result<()> {
        let address = self.address().await?;
        self.lend_the_clipboard().await?;
        self.push(Button::Copy).await?;
        let copied = "return navigator.clipboard.readText().then((text) => text === arguments[0])";
        self.until_with("the link is in the clipboard", copied, &[json!(address)])
            .await?;
        self.permit("clipboard-write", "denied").await?;
        self.push(Button::Copy).await?;
        let shown = "
            const link = root.querySelector('.share input.link');
            return link?.checkVisibility() && link.value === arguments[0]";
        self.until_with("the link is shown", shown, &[json!(address)])
            .await?;
        Ok(())
    }

    /// Lets the page write into the clipboard and read it.
    pub async fn lend_the_clipboard(&self) -> Result<()> {
        let focused = json!({ "enabled": true });
        self.call("Emulation.setFocusEmulationEnabled", focused)
            .await?;
        for name in ["clipboard-read", "clipboard-write"] {
            self.permit(name, "granted").await?;
        }
        Ok(())
    }

    /// Gives the page a permission, or refuses it.
    pub async fn permit(&self, name: &str, setting: &str) -> Result<()> {
        let permission = json!({
            "permission": { "name": name },
            "setting": setting,
            "origin": format!("http://{HOST}"),
        });
        self.call("Browser.setPermission", permission).await?;
        Ok(())
    }

    /// Opens everything that can be opened, also inside what was opened, and waits until all that
    /// is loaded for it has come.
    pub async fn open_everything(&self) -> Result<()> {
        let open = "
            const closed = [
                ...root.querySelectorAll('details:not([open]) > summary'),
                ...root.querySelectorAll('button[aria-expanded=false]'),
            ];
            for (const button of closed) button.click();
            const folds = [...root.querySelectorAll('.panels > .fold')];
            const notes = [...root.querySelectorAll('.note')];
            return closed.length === 0 && folds.every((fold) => fold.querySelector('.panel'))
                && notes.every((note) => note.textContent !== arguments[0])";
        self.until_with("everything is open", open, &[json!(COMING)])
            .await?;
        Ok(())
    }
}
