//! A glue that reports panics. The browser calls into a wasm by the closures of its glue alone, so
//! an error that is uncaught there is the module's own failure, and no other error is.

use anyhow::{Result, bail};
use regex::Regex;

/// The beginning of a closure that wasm-bindgen hands to the browser.
const CLOSURE: &str = "const real = (...args) =>";

/// The clause by which a closure reports an error before it lets that go on.
const TELL: &str = "catch (error) { panicked(error); throw error; }";

/// The export that the glue has beside what wasm-bindgen wrote.
const WATCH: &str = "
let panicked = () => {};
export function watch(panic) { panicked = panic; }
";

/// The glue with an export `watch`, which takes what is to be called with an error.
pub(super) fn watched(glue: &str) -> Result<String> {
    let call = Regex::new(r"(return f\([^;]*\);\s*\}) (finally \{)")?;
    let (closures, calls) = (glue.matches(CLOSURE).count(), call.find_iter(glue).count());
    if closures != calls {
        bail!("of {closures} closures of the glue {calls} have the form that can be watched");
    }
    let glue = call.replace_all(glue, format!("$1 {TELL} $2"));
    Ok(format!("{glue}{WATCH}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "
    const real = (...args) => {
        state.cnt++;
        try {
            return f(state.a, state.b, ...args);
        } finally {
            real._wbg_cb_unref();
        }
    };
";

    #[test]
    fn every_closure_tells_of_what_it_lets_go() {
        let expected = "
    const real = (...args) => {
        state.cnt++;
        try {
            return f(state.a, state.b, ...args);
        } catch (error) { panicked(error); throw error; } finally {
            real._wbg_cb_unref();
        }
    };
";
        let twice = watched(&GLUE.repeat(2)).expect("it has the form");
        assert_eq!(twice, format!("{}{WATCH}", expected.repeat(2)));
        assert_eq!(
            watched("export {}").expect("no closure"),
            format!("export {{}}{WATCH}")
        );
    }

    #[test]
    fn a_closure_of_another_form_is_a_mistake() {
        let glue = GLUE.replace("return f(", "f(");
        let error = watched(&format!("{GLUE}{glue}")).expect_err("one is not watched");
        assert!(
            error.to_string().starts_with("of 2 closures of the glue 1"),
            "{error}"
        );
    }
}
