//! The console, and the last look at a page.

use anyhow::{Result, ensure};

use crate::page::Page;
use crate::{Left, Outcome};

impl Page {
    /// Makes the last look expect an error on the console whose text contains this one.
    pub fn expect_error(&mut self, text: &str) {
        self.expected.push(text.to_owned());
    }

    /// Takes the last look. Fails if the console has any errors but the expected ones, violations
    /// of the security policy included, or if a request went to another origin.
    pub async fn leave(self) -> Outcome {
        let expected: Vec<&str> = self.expected.iter().map(String::as_str).collect();
        self.look(&expected).await?;
        Ok(Left(()))
    }

    /// Fails unless the console has all of these errors and no others since the last look, and no
    /// request went to another origin.
    pub async fn look(&self, expected: &[&str]) -> Result<()> {
        let strangers = self.site().strangers();
        ensure!(
            strangers.is_empty(),
            "requests left the origin: {strangers:#?}"
        );
        let errors = self.errors().await?;
        let is_expected = |error: &String| expected.iter().any(|text| error.contains(text));
        let unexpected: Vec<_> = errors.iter().filter(|error| !is_expected(error)).collect();
        ensure!(
            unexpected.is_empty(),
            "the console has errors: {unexpected:#?}"
        );
        for text in expected {
            let came = errors.iter().any(|error| error.contains(text));
            ensure!(came, "the console has no error about “{text}”: {errors:#?}");
        }
        Ok(())
    }

    /// The errors on the console since it was asked last.
    pub(crate) async fn errors(&self) -> Result<Vec<String>> {
        if self.site().is_watched() {
            let kept = self
                .ask("return window.errors?.splice(0) ?? []", &[])
                .await?;
            let errors = kept.as_array().into_iter().flatten();
            return Ok(errors.map(ToString::to_string).collect());
        }
        let log = self.session().browser_log().await?;
        let errors = log.into_iter().filter(|entry| entry.level == "SEVERE");
        Ok(errors.map(|entry| entry.message).collect())
    }
}
