//! The widget as its reader knows it.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::page::Page;

/// A button of the widget that belongs to no single factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Button {
    /// Back to the neutral start.
    Reset,
    /// Back to the answers before the last start.
    Undo,
    /// Copies the link.
    Copy,
}

impl Button {
    /// Its selector in the shadow root.
    pub const fn selector(self) -> &'static str {
        match self {
            Self::Reset => ".again button:first-child",
            Self::Undo => ".again button:last-child",
            Self::Copy => ".share .copy",
        }
    }
}

impl Page {
    /// The `verdict` property as a plain object.
    pub async fn verdict(&self) -> Result<Value> {
        let script = "return JSON.stringify(element.verdict)";
        let text: String = self.read(script).await?;
        Ok(serde_json::from_str(&text)?)
    }

    /// The answers that the verdict follows from, in the notation.
    pub async fn answers(&self) -> Result<String> {
        let verdict = self.verdict().await?;
        let answers = verdict.pointer("/answers").and_then(Value::as_str);
        Ok(answers.context("the verdict names no answers")?.to_owned())
    }

    /// Sets the `answers` attribute, as a host page would.
    pub async fn set_answers(&self, answers: &str) -> Result<()> {
        let script = "element.setAttribute('answers', arguments[0])";
        self.ask(script, &[json!(answers)]).await?;
        Ok(())
    }

    /// Waits until the answers are these.
    pub async fn until_answers(&self, answers: &str) -> Result<()> {
        let script = "return element.verdict?.answers === arguments[0]";
        let what = format!("the answers are “{answers}”");
        self.until_with(&what, script, &[json!(answers)]).await?;
        Ok(())
    }

    /// Waits until the query of the address holds these pairs, whatever else it holds.
    pub async fn until_query(&self, pairs: &[(&str, &str)]) -> Result<()> {
        let script = "const query = new URLSearchParams(location.search);
            return arguments[0].every(([key, value]) => query.get(key) === value)";
        let what = format!("the address holds {pairs:?}");
        self.until_with(&what, script, &[json!(pairs)]).await?;
        Ok(())
    }

    /// The text of the first element in the shadow root that a selector finds.
    pub async fn text_of(&self, selector: &str) -> Result<String> {
        let script = "return root.querySelector(arguments[0])?.textContent ?? null";
        let found = self.ask(script, &[json!(selector)]).await?;
        let text = found
            .as_str()
            .with_context(|| format!("nothing is “{selector}”"))?;
        Ok(text.to_owned())
    }

    /// The value of a slider.
    pub async fn slider(&self, id: &str) -> Result<String> {
        let script = "return root.getElementById(arguments[0])?.value ?? null";
        let found = self.ask(script, &[json!(id)]).await?;
        let value = found
            .as_str()
            .with_context(|| format!("there is no slider “{id}”"))?;
        Ok(value.to_owned())
    }

    /// Presses one of the widget's own buttons.
    pub async fn push(&self, button: Button) -> Result<()> {
        self.click(button.selector()).await
    }

    /// Switches to a view.
    pub async fn view(&self, id: &str) -> Result<()> {
        self.click(&format!(".views label:has([value='{id}'])"))
            .await
    }

    /// Starts from a preset, by its position.
    pub async fn start_from(&self, preset: usize) -> Result<()> {
        let item = preset + 1;
        self.click(&format!(".presets .chip:nth-child({item})"))
            .await
    }

    /// Opens the current view's disclosure and returns its note: the rule behind the scores, with
    /// its date.
    pub async fn rule(&self) -> Result<String> {
        self.click(".scores .opener[aria-expanded=false]").await?;
        let rule = "return root.querySelector('.scores .fold .note')?.textContent";
        let rule = self.until("the rule is there", rule).await?;
        Ok(rule.as_str().context("the rule is no text")?.to_owned())
    }

    /// Opens or closes the disclosure of a criterion, by its position. If it opens, its content has
    /// come by then.
    pub async fn disclose(&self, criterion: usize) -> Result<()> {
        let fold = format!(".criterion:has(#weight-{criterion}) > .why");
        self.click(&format!("{fold} > .opener")).await?;
        let done = "
            const why = root.querySelector(arguments[0]);
            return !why.children[1] || why.querySelector('.evidence') !== null";
        self.until_with("its evidence has come", done, &[json!(fold)])
            .await?;
        Ok(())
    }
}
