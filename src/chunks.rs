//! The chunks: what of the program a page loads on demand, each its own wasm with code and data.
//!
//! A release is linked as one program and then split: whatever is reachable through the functions
//! below alone leaves the first wasm for the chunk that they name. The tool that does it knows them
//! by the names of an import and an export. Without the feature `split`, natively and under trunk,
//! the program stays whole, and each of them is a plain call.
//!
//! **Invariant:** a call into a chunk that is not loaded would trap. So each function takes the
//! token of its chunk, which exists only once the loader has said that the chunk is there.

#![cfg_attr(
    all(target_arch = "wasm32", feature = "split"),
    expect(
        unsafe_code,
        improper_ctypes,
        improper_ctypes_definitions,
        reason = "both sides of a split point are the same Rust function"
    )
)]

mod loaded;

use yew::{Html, html};

pub use self::loaded::{CheckHere, Chunk, EvidenceHere, ExplainerHere, PanelsHere};
use crate::answers::Answers;
use crate::comparison::{ClaimId, Comparison, CriterionId, Date};
use crate::components::about::About;
use crate::components::claims::Claims;
use crate::components::panel::Panel;
use crate::components::scene::Scene;
use crate::components::{evidence, explanation, introductions, team, weights};
use crate::content;
use crate::explained::Explained;
use crate::language::Language;
use crate::panels::{self, Desk, File};
use crate::verdict::explanation::Explanation;
use crate::verdict::share::{Share, Shares};
use crate::verdict::{Findings, Verdict};

/// Defines the functions of a chunk, each with a number of its own: the next free one, of two
/// hexadecimal digits. The split tool finds the points by the names and takes 32 digits of each, so
/// that two names which differ only behind those would be one function to it.
macro_rules! split_points {
    ($chunk:literal $token:ident $(
        $(#[$attribute:meta])*
        $number:literal fn $name:ident($($argument:ident: $type:ty),*) -> $result:ty $body:block
    )+) => {$(
        const _: () = assert!(is_number($number), "a number has two hexadecimal digits, as in \"0a\"");

        $(#[$attribute])*
        pub fn $name(_: $token, $($argument: $type),*) -> $result {
            #[cfg(all(target_arch = "wasm32", feature = "split"))]
            {
                #[link(wasm_import_module = "__wasm_split_placeholder__")]
                unsafe extern "C" {
                    #[link_name = concat!(
                        "__wasm_split_00", $chunk, "00_import_000000000000000000000000000000", $number
                    )]
                    fn outside($($argument: $type),*) -> $result;
                }
                #[unsafe(export_name = concat!(
                        "__wasm_split_00", $chunk, "00_export_000000000000000000000000000000", $number
                    ))]
                extern "C" fn inside($($argument: $type),*) -> $result $body
                // SAFETY: the chunk is there, as the token says, and declares the same function.
                unsafe { outside($($argument),*) }
            }
            #[cfg(not(all(target_arch = "wasm32", feature = "split")))]
            $body
        }
    )+};
}

/// Returns `true` for two hexadecimal digits in lower case.
const fn is_number(text: &str) -> bool {
    const fn is_digit(byte: u8) -> bool {
        matches!(byte, b'0'..=b'9' | b'a'..=b'f')
    }
    matches!(text.as_bytes(), [first, second] if is_digit(*first) && is_digit(*second))
}

split_points! { "panels" PanelsHere
    /// A panel in a state, for the answers on the screen.
    "00" fn panel(
        desk: &mut Desk,
        scene: &Scene<'_>,
        explained: &Explained,
        panel: Panel,
        state: &str
    ) -> Html {
        panels::inside::panel(desk, scene, explained, panel, state)
    }

    /// Counts for a slice what the panels shown last need; whether there is more to count.
    "01" fn work(desk: &mut Desk) -> bool {
        panels::inside::work(desk)
    }

    /// The file of a kind for an address that opens some answers.
    "02" fn export(desk: &Desk, kind: &str, address: &str) -> Option<File> {
        panels::inside::export(desk, kind, address)
    }

    /// The snippet of a kind for an address that opens some answers.
    "03" fn embed_code(desk: &Desk, kind: &str, address: &str) -> Option<String> {
        panels::inside::embed_code(desk, kind, address)
    }

    /// The style sheet of the panels.
    "04" fn panel_styles() -> &'static str {
        include_str!(concat!(env!("OUT_DIR"), "/panels.css"))
    }
}

split_points! { "check" CheckHere
    /// The blob of a comparison that a page brings; where that has mistakes, all of them.
    #[cfg(all(target_arch = "wasm32", feature = "csr"))]
    "05" fn check(brought: wasm_bindgen::JsValue) -> Result<Vec<u8>, Vec<String>> {
        crate::embed::brought::check(brought)
    }
}

split_points! { "evidence" EvidenceHere
    /// A bundled comparison with its evidence; `None` where there is none of its id.
    "06" fn whole(outline: &Comparison) -> Option<Comparison> {
        outline.with_evidence(content::evidence(&outline.id)?)
    }

    /// Why a criterion is scored as it is.
    "07" fn criterion_evidence(scene: &Scene<'_>, criterion: CriterionId) -> Html {
        evidence::evidence(scene, criterion)
    }

    /// A list of claims.
    "08" fn claim_list(positions: &[ClaimId]) -> Html {
        html! { <Claims positions={positions.to_vec()} /> }
    }

    /// The alternatives themselves.
    "09" fn introduced(scene: &Scene<'_>) -> Html {
        introductions::introductions(scene)
    }

    /// The authors, the basis and the licence of the comparison.
    "0a" fn colophon() -> Html {
        html! { <About /> }
    }
}

split_points! { "explainer" ExplainerHere
    /// What is found behind the verdict of some answers on a day, and its shares in the making.
    "0b" fn findings(
        comparison: &Comparison,
        answers: &Answers,
        verdict: Verdict,
        today: Date
    ) -> (Findings, Shares) {
        let findings = Findings::of(verdict, comparison, answers, today);
        let shares = findings.begin_shares(comparison, answers);
        (findings, shares)
    }

    /// Counts shares for some slices, and takes them once all are counted.
    "0c" fn count(counting: &mut Option<Shares>, slices: u8) -> Option<Vec<Share>> {
        let shares = counting.as_mut()?;
        if !(0..slices).any(|_| shares.advance()) {
            return None;
        }
        counting.take().map(Shares::finish)
    }

    /// Findings in words.
    "0d" fn in_words(
        comparison: &Comparison,
        answers: &Answers,
        findings: &Findings,
        language: &Language
    ) -> Explanation {
        Explanation::new(comparison, answers, findings, language)
    }

    /// What explains the verdict, as it stands below it.
    "0e" fn explanation(scene: &Scene<'_>, explained: &Explained) -> Html {
        explanation::explanation(scene, explained)
    }

    /// The verdict with all that explains it, as a plain object of the page's.
    #[cfg(all(target_arch = "wasm32", feature = "csr"))]
    "0f" fn report(
        comparison: &Comparison,
        answers: &Answers,
        explained: &Explained
    ) -> wasm_bindgen::JsValue {
        crate::embed::report(comparison, answers, explained)
    }

    /// The sliders of all weights.
    "10" fn weights(scene: &Scene<'_>) -> Html {
        weights::rows(scene)
    }

    /// The sliders of what the team knows.
    "11" fn experience(scene: &Scene<'_>) -> Html {
        team::sliders(scene)
    }
}
