//! The forms in which the element is handed out: a loader, all in one script, and a package.

use std::fs;

use anyhow::{Context, Result};
use browser_tests::{Asset, Fault, Outcome, Page, Visit, WATCH_MEMORY, dist, first_screen};
use serde_json::{Value, json};
use thirtyfour::Key;

/// The script that a page includes for each form.
const LOADER: &str = "/weigh-up.js";
const STANDALONE: &str = "/weigh-up.standalone.js";
const PACKAGE: &str = "/npm/define.js";

/// An element with its fallback.
const ELEMENT: &str = "<weigh-up loading=eager><p>It depends.</p></weigh-up>";

/// Leave to run the scripts of the site and their wasm, and to connect to nothing.
const CONNECTS_TO_NOTHING: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    connect-src 'none'; img-src data:; base-uri 'none'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

/// Only scripts with a hash may run.
const HASHED: Fault = Fault::Header("integrity-policy", "blocked-destinations=(script)");

/// A wasm of the page's own, whose one function stops at once: `(func (export "f") unreachable)`.
const FOREIGN: &str = "
    const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102,
        0, 0, 10, 5, 1, 3, 0, 0, 11];
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes)));";

/// Reads `integrity.json`.
fn hashes() -> Result<Value> {
    Ok(serde_json::from_slice(&fs::read(
        dist().join("integrity.json"),
    )?)?)
}

/// The hash of a file.
fn hash(name: &str) -> Result<String> {
    let hashes = hashes()?;
    let hash = hashes.get(name).and_then(Value::as_str);
    Ok(hash
        .with_context(|| format!("no hash of {name}"))?
        .to_owned())
}

/// A visit to a page in the place of the project's own, where links lead to.
fn in_its_place(script: &str) -> Visit {
    let page = format!(
        "<!doctype html><html lang=en><title>A host</title><link rel=icon href=data:,>
        <script type=module src={script}></script>
        <weigh-up loading=eager url-sync=page asset-base=/></weigh-up>"
    );
    Visit::to("/").bringing("/", page.as_bytes())
}

/// The paths that were asked for, but for the page itself.
fn loaded(page: &Page) -> Vec<String> {
    let requests = page.site().requests().into_iter();
    requests
        .filter(|path| Asset::of(path) != Asset::Page)
        .collect()
}

#[tokio::test]
async fn all_in_one_script_asks_for_nothing_more() -> Outcome {
    let policy = Fault::Header("content-security-policy", CONNECTS_TO_NOTHING);
    let page = in_its_place(STANDALONE)
        .with(Asset::Page, policy)
        .before(WATCH_MEMORY)
        .ready()
        .await?;
    let first = page.ask("return memories.length", &[]).await?;
    let wasms = "
        return [memories.length > arguments[0], memories.filter((memory) => memory).length]";
    page.try_everything().await?;
    page.open_everything().await?;
    let chunks = page.ask(wasms, &[first]).await?;
    assert_eq!(chunks, json!([true, 1]), "the other chunks can wait");
    let picture = "return element.exportAs('png').then((file) => file.type)";
    assert_eq!(page.ask(picture, &[]).await?, "image/png");
    assert_eq!(loaded(&page), [STANDALONE]);
    page.leave().await
}

#[tokio::test]
async fn all_in_one_script_needs_one_hash() -> Outcome {
    let integrity = hash("weigh-up.standalone.js")?;
    let page = Visit::page(&format!(
        "<script type=module src={STANDALONE} integrity={integrity} crossorigin></script>{ELEMENT}"
    ))
    .with(Asset::Page, HASHED)
    .ready()
    .await?;
    page.open_everything().await?;
    page.leave().await
}

#[tokio::test]
async fn the_loader_needs_a_map_of_hashes() -> Outcome {
    let mut map = serde_json::Map::new();
    for (name, hash) in hashes()?.as_object().context("it is a list")? {
        map.insert(format!("/{name}"), hash.clone());
    }
    let map = json!({ "integrity": map });
    let integrity = hash("weigh-up.js")?;
    let include =
        format!("<script type=module src={LOADER} integrity={integrity} crossorigin></script>");
    let page = Visit::page(&format!(
        "<script type=importmap>{map}</script>{include}{ELEMENT}"
    ))
    .with(Asset::Page, HASHED)
    .ready()
    .await?;
    page.open_everything().await?;
    page.leave().await?;

    let mut page = Visit::page(&format!("{include}{ELEMENT}"))
        .with(Asset::Page, HASHED)
        .open()
        .await?;
    page.until("it failed", "return failures.length === 1")
        .await?;
    let seen = "return element.querySelector('p').checkVisibility()";
    assert_eq!(page.ask(seen, &[]).await?, true);
    page.expect_error("weigh-up: conflict: ");
    page.leave().await
}

#[tokio::test]
async fn links_lead_to_where_the_script_is_or_to_the_base() -> Outcome {
    let standalone = fs::read(dist().join("weigh-up.standalone.js"))?;
    let page = Visit::including("/kit/all.js", ELEMENT)
        .bringing("/kit/all.js", &standalone)
        .ready()
        .await?;
    let link = "return element.shareUrl().then((address) => address.split('?')[0])";
    let beside = page.site().address("/kit/");
    assert_eq!(page.ask(link, &[]).await?, beside);
    page.leave().await?;
    // The package's wasm is where the base says, too.
    for script in [STANDALONE, PACKAGE] {
        let element = "<weigh-up loading=eager asset-base=\"/answers/\"></weigh-up>";
        let mut visit = Visit::including(script, element);
        for name in first_screen()? {
            let bytes = fs::read(dist().join(&name))?;
            visit = visit.bringing(&format!("/answers/{name}"), &bytes);
        }
        let page = visit.ready().await?;
        let base = page.site().address("/answers/");
        assert_eq!(page.ask(link, &[]).await?, base, "{script}");
        page.leave().await?;
    }
    Visit::hosted(ELEMENT).ready().await?.leave().await
}

#[tokio::test]
async fn the_package_works_as_it_is() -> Outcome {
    let page = in_its_place(PACKAGE).ready().await?;
    page.try_everything().await?;
    page.open_everything().await?;
    let loaded = loaded(&page);
    // No bundler has moved a wasm, so that each is at the base, which this page names.
    let is_wasm = |path: &str| path.rsplit('.').next() == Some("wasm");
    let is_in_place = |path: &&String| path.starts_with("/npm/") || is_wasm(path);
    let outside = loaded.iter().find(|path| !is_in_place(path));
    assert_eq!(outside, None, "{loaded:#?}");
    page.leave().await
}

#[tokio::test]
async fn importing_the_package_does_nothing() -> Outcome {
    let page = Visit::page(ELEMENT).open().await?;
    let names = "
        const before = Object.keys(window).length;
        return import('/npm/index.js').then((module) => [Object.keys(module).sort(),
            customElements.get('weigh-up') ?? null, Object.keys(window).length - before])";
    let expected = json!([["WeighUp", "define"], null, 0]);
    assert_eq!(page.ask(names, &[]).await?, expected);
    let own = "
        return import('/npm/index.js').then(({ WeighUp }) => {
            customElements.define('own-name', class extends WeighUp {});
            const own = document.createElement('own-name');
            own.loading = 'eager';
            document.body.append(own);
            return own.ready.then(() => own.verdict.band);
        })";
    assert_eq!(page.ask(own, &[]).await?, "tie");
    page.leave().await
}

#[tokio::test]
async fn the_first_of_two_scripts_counts() -> Outcome {
    let warnings = "window.warned = []; console.warn = (text) => warned.push(text)";
    for (first, second) in [
        (LOADER, STANDALONE),
        (STANDALONE, LOADER),
        (PACKAGE, LOADER),
    ] {
        let include = |script| format!("<script type=module src={script}></script>");
        let scripts = format!("{}{}{ELEMENT}", include(first), include(second));
        let page = Visit::page(&scripts).before(warnings).ready().await?;
        let same = "
            return import(arguments[0]).then(({ WeighUp }) =>
                [customElements.get('weigh-up') === WeighUp, warned.length])";
        assert_eq!(page.ask(same, &[json!(first)]).await?, json!([true, 1]));
        let warned: String = page.read("return warned[0]").await?;
        assert!(warned.starts_with("weigh-up: "), "{warned}");
        page.leave().await?;
    }
    Visit::hosted(ELEMENT).ready().await?.leave().await
}

#[tokio::test]
async fn a_panic_is_recognised_in_every_form() -> Outcome {
    for script in [LOADER, STANDALONE, PACKAGE] {
        let mut page = Visit::including(script, ELEMENT)
            .before(WATCH_MEMORY)
            .ready()
            .await?;
        page.focus("#weight-3").await?;
        page.ask("new Uint8Array(memories[0].buffer).fill(0xff)", &[])
            .await?;
        page.press(&[Key::Right]).await?;
        page.until("it failed", "return failures.length > 0")
            .await?;
        let state = "return [failures.map(({ code }) => code), element.verdict,
            element.querySelector('p').checkVisibility()]";
        let expected = json!([["panic"], null, true]);
        assert_eq!(page.ask(state, &[]).await?, expected, "{script}");
        page.expect_error("weigh-up: panic: ");
        page.expect_error("RuntimeError");
        page.leave().await?;
    }
    Visit::hosted(ELEMENT).ready().await?.leave().await
}

#[tokio::test]
async fn a_panic_in_a_chunk_ends_every_element() -> Outcome {
    for script in [LOADER, STANDALONE, PACKAGE] {
        let mut page = Visit::including(script, &ELEMENT.repeat(2))
            .before(WATCH_MEMORY)
            .ready()
            .await?;
        let both = "return [...document.querySelectorAll('weigh-up')].every((one) => one.verdict)";
        page.until("both are ready", both).await?;
        let export = "return element.exportAs('csv').then(() => true, () => false)";
        assert_eq!(page.ask(export, &[]).await?, true);
        // All chunks have the memory of the program.
        page.ask("new Uint8Array(memories[0].buffer).fill(0xff)", &[])
            .await?;
        assert_eq!(page.ask(export, &[]).await?, false);
        page.until("both failed", "return failures.length === 2")
            .await?;
        let state = "return [failures.map(({ code }) => code),
            [...document.querySelectorAll('weigh-up > p')].every((one) => one.checkVisibility())]";
        let expected = json!([["panic", "panic"], true]);
        assert_eq!(page.ask(state, &[]).await?, expected, "{script}");
        page.expect_error("weigh-up: panic: ");
        page.leave().await?;
    }
    Visit::hosted(ELEMENT).ready().await?.leave().await
}

#[tokio::test]
async fn what_fails_elsewhere_on_the_page_is_not_the_widgets() -> Outcome {
    // Also where the page is called by the widget itself.
    let listen = format!(
        "{FOREIGN}
        window.thrown = 0;
        for (const name of ['weighup-input', 'weighup-change', 'weighup-share'])
            element.addEventListener(name, () => {{ thrown++; exports.f() }});
        setTimeout(exports.f);
        Promise.reject(new WebAssembly.RuntimeError('a page’s own'));"
    );
    for script in [LOADER, STANDALONE, PACKAGE] {
        let mut page = Visit::including(script, ELEMENT).ready().await?;
        page.ask(&listen, &[]).await?;
        page.focus("#weight-3").await?;
        page.press(&[Key::Right]).await?;
        page.click(".share button").await?;
        page.until("all were told", "return thrown === 3").await?;
        let state = "return [failures, element.verdict.answers]";
        assert_eq!(
            page.ask(state, &[]).await?,
            json!([[], "speed=6"]),
            "{script}"
        );
        page.expect_error("RuntimeError");
        page.leave().await?;
    }
    Visit::hosted(ELEMENT).ready().await?.leave().await
}
