//! Files of the repository that are made of others.

use std::fs;

use anyhow::{Result, ensure};

use crate::workspace;

/// Fails if the files at these places differ from the texts that are made now, and rewrites those
/// that do.
pub(crate) fn check<'a>(made: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<()> {
    let root = workspace::root()?;
    let mut changed = Vec::new();
    for (place, text) in made {
        let path = root.join(place);
        if fs::read_to_string(&path).ok().as_deref() != Some(text) {
            fs::write(path, text)?;
            changed.push(place);
        }
    }
    let names = changed.join(", ");
    ensure!(
        changed.is_empty(),
        "what these are made of has changed, so they are written anew; look at them: {names}"
    );
    Ok(())
}
