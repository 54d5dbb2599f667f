//! Pictures of the page.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};

use crate::page::Page;

impl Page {
    /// Takes a picture of the whole page.
    pub async fn photograph(&self, file: &Path) -> Result<()> {
        let metrics = self.call("Page.getLayoutMetrics", json!({})).await?;
        let size = metrics
            .pointer("/cssContentSize")
            .context("the page has no size")?;
        let length = |name| size.get(name).cloned().unwrap_or_default();
        let clip = json!({
            "x": 0, "y": 0, "width": length("width"), "height": length("height"), "scale": 1,
        });
        let whole = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
        self.save_picture(whole, file).await
    }

    /// Takes a picture of what a selector finds in the shadow root, with some room around it.
    pub async fn photograph_part(&self, selector: &str, file: &Path) -> Result<()> {
        let place = "
            const { x, y, width, height } = root.querySelector(arguments[0]).getBoundingClientRect();
            return { x: Math.max(0, x + scrollX - 16), y: y + scrollY - 16,
                width: width + 32, height: height + 32, scale: 1 }";
        let clip = self.ask(place, &[json!(selector)]).await?;
        let part = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
        self.save_picture(part, file).await
    }

    /// Takes a picture of what is on the screen now.
    pub async fn photograph_screen(&self, file: &Path) -> Result<()> {
        self.save_picture(json!({ "format": "png" }), file).await
    }

    async fn save_picture(&self, options: Value, file: &Path) -> Result<()> {
        let answer = self.call("Page.captureScreenshot", options).await?;
        let data = answer.pointer("/data").and_then(Value::as_str);
        let picture = BASE64.decode(data.context("there is no picture")?)?;
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        Ok(fs::write(file, picture)?)
    }
}
