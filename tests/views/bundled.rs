//! The bundled comparisons, with scores that stay: the tests name some of them.

use std::rc::Rc;

use weigh_up::comparison::Comparison;
use weigh_up::content;

/// The bundled comparison.
pub(crate) fn bundled() -> Rc<Comparison> {
    scored("node-vs-python")
}

/// The bundled comparison of three.
pub(crate) fn with_go() -> Rc<Comparison> {
    scored("node-vs-python-vs-go")
}

/// A bundled comparison as its revision 2 scores it, whatever a later one says.
fn scored(id: &str) -> Rc<Comparison> {
    Rc::new(
        content::bundled(id)
            .and_then(|it| it.at_revision(2))
            .expect(id),
    )
}
