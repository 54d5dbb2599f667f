//! Fingers on a touch screen.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::page::Page;

/// A place in the window, in pixels.
pub type Place = (i64, i64);

/// The number of steps in a swipe.
const STEPS: i64 = 12;

impl Page {
    /// Turns the screen into that of a phone.
    pub async fn become_a_phone(&self, width: u32, height: u32) -> Result<()> {
        let size = json!({
            "width": width, "height": height, "deviceScaleFactor": 2, "mobile": true,
        });
        self.call("Emulation.setDeviceMetricsOverride", size)
            .await?;
        let touch = json!({ "enabled": true, "maxTouchPoints": 5 });
        self.call("Emulation.setTouchEmulationEnabled", touch)
            .await?;
        Ok(())
    }

    /// Has fingers come down, move or lift. The places are those of all fingers that touch the
    /// screen afterwards.
    pub async fn touch(&self, kind: &str, places: &[Place]) -> Result<()> {
        let points: Vec<Value> = places
            .iter()
            .zip(0..)
            .map(|((x, y), id)| json!({ "x": x, "y": y, "id": id }))
            .collect();
        let touch = json!({ "type": kind, "touchPoints": points });
        self.call("Input.dispatchTouchEvent", touch).await?;
        Ok(())
    }

    /// Has fingers come down at some places, move in steps to others, and lift there.
    pub async fn swipe(&self, from: &[Place], to: &[Place]) -> Result<()> {
        self.touch("touchStart", from).await?;
        for step in 1..=STEPS {
            let part = |from: i64, to: i64| from + (to - from) * step / STEPS;
            let between = |(from, to): (&Place, &Place)| (part(from.0, to.0), part(from.1, to.1));
            let places: Vec<Place> = from.iter().zip(to).map(between).collect();
            self.touch("touchMove", &places).await?;
        }
        self.touch("touchEnd", &[]).await
    }

    /// Has a finger tap a place.
    pub async fn tap(&self, place: Place) -> Result<()> {
        self.touch("touchStart", &[place]).await?;
        self.touch("touchEnd", &[]).await
    }

    /// Scrolls a control to the middle of the screen, and returns the place on it that is so many
    /// per cent from its left end.
    pub async fn place(&self, selector: &str, percent: u8) -> Result<Place> {
        let script = "
            const [selector, percent] = arguments;
            const control = root.querySelector(selector);
            control.scrollIntoView({ block: 'center', behavior: 'instant' });
            const { left, top, width, height } = control.getBoundingClientRect();
            const frame = window.frameElement?.getBoundingClientRect() ?? { left: 0, top: 0 };
            const x = frame.left + left + (percent / 100) * width;
            const place = [x, frame.top + top + height / 2].map(Math.round);
            // A finger that comes down while the page still moves would stop it.
            const start = performance.now();
            return new Promise((done) => {
                const look = () => performance.now() - start > 200 ? done(place) : requestAnimationFrame(look);
                look();
            })";
        let place = self
            .ask(script, &[json!(selector), json!(percent)])
            .await
            .with_context(|| format!("“{selector}” is nowhere"))?;
        let coordinate = |at| place.get(at).and_then(Value::as_i64);
        let place = coordinate(0).zip(coordinate(1));
        place.context("a place has two coordinates")
    }
}
