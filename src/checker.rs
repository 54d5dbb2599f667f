//! The check of a comparison that a page brings, as a wasm of its own: loaded for such pages alone.

use wasm_bindgen::prelude::*;

use crate::check::check_json;

/// The blob of a comparison in JSON, for the widget and its appendix. Where it has mistakes, a text
/// is thrown: a mistake a line, each with its line in the JSON.
#[wasm_bindgen]
pub fn check(json: &str) -> Result<Vec<u8>, JsValue> {
    match check_json("", json) {
        Ok(checked) => Ok(checked.comparison.to_blob()),
        Err(problems) => {
            let mut mistakes = String::new();
            for problem in problems {
                if !mistakes.is_empty() {
                    mistakes.push('\n');
                }
                mistakes.push_str("line ");
                mistakes.push_str(&problem.line.to_string());
                mistakes.push_str(": ");
                mistakes.push_str(&problem.message);
            }
            Err(JsValue::from_str(&mistakes))
        }
    }
}
