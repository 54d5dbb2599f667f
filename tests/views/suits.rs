//! What is said with the question of project types: that they pull apart, that nothing suits one,
//! and that a deal-breaker rules out nothing.

use weigh_up::notation::Mode;

use crate::dom::{find, text};
use crate::rules::check;
use crate::stage::{Stage, bundled, with_go};

fn said(link: &str, selector: &str) -> Vec<String> {
    let stage = Stage::of(&bundled(), link);
    let page = if selector.starts_with(".project ") {
        stage.show_unfolded()
    } else {
        stage.show()
    };
    check(link, &page);
    find(&page, selector).into_iter().map(text).collect()
}

#[test]
fn types_that_pull_apart_say_so_beside_the_question() {
    let apart = "Your project types pull apart: “Chat, live updates” suits Node.js (9 to 7) and \
                 “AI, machine learning” suits Python (10 to 4), so one choice for each may serve \
                 better than one for all.";
    let link = "projects=messaging-chat,ai-ml";
    assert_eq!(said(link, ".questions .suits p"), [apart]);
    // Where there is little room, it stands with the reasons, and where nothing is asked.
    let compact = Stage::of(&bundled(), &format!("{link}&mode=compact"));
    assert!(find(&compact.show(), ".suits").is_empty());
    let unfolded = compact.show_unfolded();
    let mut reasons = find(&unfolded, ".because li").into_iter();
    let apart_there = format!("◇{}", apart.trim_end_matches('.'));
    assert!(reasons.any(|reason| text(reason) == apart_there));
    let bare = said(&format!("{link}&mode=verdict"), ".because li");
    assert_eq!(bare[0], format!("◇{}", apart.trim_end_matches('.')));
    for link in [
        "",
        "projects=ai-ml",
        "projects=ai-ml,data-science",
        "projects=messaging-chat",
    ] {
        assert_eq!(said(link, ".questions .suits p"), [""; 0], "“{link}”");
    }
    assert_eq!(
        Stage::of(&bundled(), "mode=verdict").link.mode,
        Some(Mode::Verdict)
    );
}

#[test]
fn among_three_the_next_best_is_called_so() {
    let page = Stage::of(&with_go(), "projects=ai-ml,pwa").show();
    let said: Vec<String> = find(&page, ".suits p").into_iter().map(text).collect();
    assert!(
        said[0].contains("suits Python (10, the next best "),
        "{said:?}"
    );
}

#[test]
fn a_type_that_nothing_suits_says_so() {
    let none = "Nothing here suits “Game development (client)”: the best fit is 3 of 10.";
    assert_eq!(
        said("projects=game-development", ".questions .suits p"),
        [none]
    );
    // The article does not judge one side, which is no opinion.
    assert_eq!(
        said("projects=game-development&view=article", ".suits p"),
        [""; 0]
    );
}

#[test]
fn a_deal_breaker_that_rules_out_nothing_says_so() {
    let idle = |link: &str| {
        let notes = said(link, ".project .note:not([hidden])");
        notes
            .into_iter()
            .filter(|note| note.contains("ules out nothing"))
            .collect::<Vec<_>>()
    };
    assert_eq!(idle("projects=ai-ml"), [""; 0]);
    let nothing = "Rules out nothing: the lowest fit is 4 of 10.";
    assert_eq!(idle("must=ai-ml"), [nothing]);
    assert_eq!(idle("must=data-science"), [""; 0], "it rules out Node.js");
    let unknown = "Rules out nothing: no fit here is known to be 3 or less.";
    assert_eq!(idle("must=ai-ml&view=article"), [unknown]);
}
