//! `weigh-up snippet`: what it prints.

use std::path::Path;

use anyhow::{Result, ensure};

use super::{Told, call};

/// Each kind of snippet is printed with the answers, also with those that a preset stands for.
pub(super) fn check(folder: &Path) -> Result<()> {
    let site = "https://example.org/weigh-up/";
    for (kind, expected) in [
        (
            "link",
            "https://example.org/weigh-up/?c=node-vs-python&rev=",
        ),
        (
            "iframe",
            "<iframe src=\"https://example.org/weigh-up/p/node-vs-python/?c=node-vs-python&amp;rev=",
        ),
        (
            "iframe-resize",
            "src=\"https://example.org/weigh-up/resize.js\"",
        ),
        (
            "element",
            "<weigh-up comparison=\"node-vs-python\" answers=\"speed=9\">",
        ),
        (
            "standalone",
            "src=\"https://example.org/weigh-up/weigh-up.standalone.js\"",
        ),
        (
            "npm",
            "npm install https://example.org/weigh-up/weigh-up.tgz",
        ),
    ] {
        let words = [
            "snippet",
            "--kind",
            kind,
            "--site",
            site,
            "--answers",
            "speed=9",
        ];
        let Told {
            good,
            output,
            errors,
        } = call(folder, &words)?;
        ensure!(
            good && output.contains(expected) && output.contains("speed=9"),
            "a snippet of {kind}: {output}{errors}"
        );
    }
    let words = ["snippet", "--answers", "preset=live-chat"];
    let Told { good, output, .. } = call(folder, &words)?;
    ensure!(
        good && output.contains("projects=messaging-chat") && !output.contains("preset="),
        "a snippet of a preset: {output}"
    );
    Ok(())
}
