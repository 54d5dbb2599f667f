//! The rules of the notation, a row each.

use weigh_up::notation::{Ignored, Link, Mode, Part, Theme, decode, encode};

use crate::comparison;

/// A row: `text => canonical text | ignored key=ignored value | …`.
#[track_caller]
fn check(row: &str) {
    let comparison = comparison();
    check_row(row, |text| {
        let (answers, ignored) = decode(&comparison, text);
        (encode(&comparison, &answers), ignored)
    });
}

/// The same for what stands behind `c=node-vs-python&rev=3` in a link.
#[track_caller]
fn check_link(row: &str) {
    let comparison = comparison();
    check_row(row, |text| {
        let link = Link::read(&comparison, text);
        let written = link.write(&comparison);
        let rest = written.strip_prefix("c=node-vs-python&rev=3");
        let rest = rest.expect("a link begins with what it is about");
        (rest.trim_start_matches('&').to_owned(), link.ignored)
    });
}

#[track_caller]
fn check_row(row: &str, read: impl Fn(&str) -> (String, Vec<Ignored>)) {
    let (text, expected) = row.split_once("=>").expect("a row has an arrow");
    let (written, ignored) = read(text.trim());
    let listed = ignored
        .iter()
        .map(|it| format!(" | {}={}", it.key, it.value));
    let found = written + &listed.collect::<String>();
    assert_eq!(found.trim(), expected.trim(), "{row}");
}

#[test]
fn nothing_said_is_the_neutral_start() {
    check("=>");
    check("? =>");
    check("&&& =>");
}

#[test]
fn answers_are_written_in_one_order() {
    check(
        "view=article&python.speed=3&nodejs.learning=4&nodejs.speed=5&must=iot&team.python=8\
         &team.nodejs=1&team=7&fit=6&projects=data-science,messaging-chat&learning=2&speed=9 \
         => speed=9&learning=2&projects=messaging-chat,data-science&fit=6&team=7&team.nodejs=1\
         &team.python=8&must=iot&nodejs.speed=5&nodejs.learning=4&python.speed=3&view=article",
    );
}

#[test]
fn defaults_are_left_out_except_own_scores() {
    check("speed=5&fit=5&team=5&projects=&must=&view=today =>");
    check("nodejs.speed=5&python.speed=0 => nodejs.speed=5&python.speed=0");
}

#[test]
fn a_team_that_knows_nothing_has_said_so() {
    check("team.python=0 => team.python=0");
    check("team.python=-3&team.nodejs=8 => team.nodejs=8&team.python=0");
}

#[test]
fn an_optional_criterion_has_the_weight_0_until_it_is_given_another() {
    check("hiring=0 =>");
    check("hiring=5 => hiring=5");
    check("libraries=0&hiring=5&speed=5 => hiring=5&libraries=0");
    check("hiring=7&hiring=-3 =>");
    check("nodejs.hiring=0 => nodejs.hiring=0");
    check_link(
        "preset=startup&hiring=2 => speed=9&hiring=2&learning=0&projects=iot&must=messaging-chat",
    );
}

#[test]
fn a_question_mark_parts_pairs_too() {
    check("?speed=9 => speed=9");
    check("??speed=9 => speed=9");
    check("https://example.org/p?speed=9?utm_source=mail => speed=9");
}

#[test]
fn a_text_is_form_decoded_as_often_as_it_was_escaped() {
    check("%73peed=%39 => speed=9");
    check("projects=iot%2Cdata-science => projects=iot,data-science");
    check("team%2Epython=8 => team.python=8");
    check("speed%3D9%26fit%3D2 => speed=9&fit=2");
    check("speed%253D9 => speed=9");
    check("speed=%2539 => speed=9");
    check("speed=%252525252539 => | speed=%252539");
    check("projects=iot%252Cdata-science => projects=iot,data-science");
    check("speed=c+d%2B => | speed=c d+");
    check("speed=+9 => speed=9");
    check("speed=%FF%zz% => | speed=\u{fffd}%zz%");
    check("sp%c3%a9ed=é => | spéed=é");
    check_link("c=node-vs-python%26rev%3D3%26speed%3D9 => speed=9");
    check_link("c%3Dnode-vs-python%26with%3Dspeed%253D1%2526fit%253D2 => with=speed%3D1%26fit%3D2");
}

#[test]
fn a_number_is_clamped() {
    check("speed=11 => speed=10");
    check("speed=-1 => speed=0");
    check("speed=-0 => speed=0");
    check("speed=009 => speed=9");
    check("speed=256 => speed=10");
    check("speed=4294967297 => speed=10");
    check("speed=99999999999999999999999999999999999999999 => speed=10");
    check("speed=-99999999999999999999999999999999999999999 => speed=0");
    check(
        "fit=70&team=-3&team.nodejs=12&python.speed=-4 => fit=10&team=0&team.nodejs=10&python.speed=0",
    );
}

#[test]
fn what_is_not_a_number_is_ignored() {
    check("speed => | speed=");
    check("speed=- => | speed=-");
    check("speed=--1 => | speed=--1");
    check("speed=9.0 => | speed=9.0");
    check("speed=0x9 => | speed=0x9");
    check("speed=1e1 => | speed=1e1");
    check("speed=%2B9 => | speed=+9");
    check("speed=99999999999999999999x => | speed=99999999999999999999x");
    check("speed=٩ => | speed=٩");
    check(
        "fit=high&team=a&team.python=b&nodejs.speed=c => | fit=high | team=a | team.python=b | nodejs.speed=c",
    );
}

#[test]
fn a_field_of_a_form_that_nobody_has_filled_in_says_nothing() {
    check("speed=&fit=+&team.python=&view=&nodejs.speed=&learning=3 => learning=3");
    check_link("c=&v=&rev=&preset=&lang=&theme=&mode=&hide=&speed=9 => speed=9");
}

#[test]
fn a_list_comes_out_in_order_without_duplicates() {
    check("projects=data-science,iot,data-science => projects=iot,data-science");
    check("must=messaging-chat,iot,iot => must=iot,messaging-chat");
    check("projects=,,iot,, => projects=iot");
}

#[test]
fn an_unknown_id_is_ignored_alone() {
    check(
        "projects=iot,nope,data-science,I+o+S => projects=iot,data-science | projects=nope | projects=I o S",
    );
    check("must=speed => | must=speed");
    check("projects=iot+nope => | projects=iot nope");
}

#[test]
fn a_deal_breaker_counts_as_chosen_and_is_written_once() {
    check("projects=iot,messaging-chat&must=messaging-chat => projects=iot&must=messaging-chat");
    check("must=iot&projects=iot => must=iot");
    check("must=iot&projects=iot&must= => must=iot");
}

#[test]
fn a_duplicate_key_means_what_comes_last() {
    check("speed=9&speed=2 => speed=2");
    check("speed=9&speed=5 =>");
    check("view=article&view=today =>");
    check("nodejs.speed=1&nodejs.speed=2 => nodejs.speed=2");
}

#[test]
fn a_list_that_is_given_twice_adds_up() {
    check("projects=iot&projects=data-science => projects=iot,data-science");
    check("projects=&projects=iot&projects= => projects=iot");
    check("must=iot&must=messaging-chat => must=iot,messaging-chat");
    check_link("hide=share&hide=charts => hide=share,charts");
    check_link(
        "preset=startup&projects=data-science&must= => speed=9&learning=0&projects=data-science",
    );
}

#[test]
fn a_shortlist_comes_out_in_order_and_one_of_all_is_none() {
    check("only=elixir,nodejs => only=nodejs,elixir");
    check("only=python,NodeJS,python => only=nodejs,python");
    check("only=python&only=elixir => only=python,elixir");
    check("only=python+elixir => only=python,elixir");
    check("only=elixir => only=elixir");
    check("only=nodejs,python,elixir =>");
    check("only=,, =>");
    check("only= =>");
    check("only=nodejs,rust,elixir,9 => only=nodejs,elixir | only=rust | only=9");
    check("only=iot => | only=iot");
    check("olny=nodejs => | olny=nodejs");
    check("only=nodejs,elixir&view=article&speed=9 => speed=9&only=nodejs,elixir&view=article");
    check_link(
        "preset=startup&only=nodejs,elixir&must=&projects=&speed=5&learning=5 => only=nodejs,elixir",
    );
}

#[test]
fn what_is_ignored_takes_nothing_back() {
    check("speed=9&speed=fast => speed=9 | speed=fast");
    check("view=article&view=tomorrow => view=article | view=tomorrow");
}

#[test]
fn an_unknown_key_that_is_near_one_of_ours_is_listed() {
    check("sped=9&speed=8 => speed=8 | sped=9");
    check("libaries=9&spede=1&learnign=2 => | libaries=9 | spede=1 | learnign=2");
    check(
        "project=iot&fits=3&veiw=article&tema=2 => | project=iot | fits=3 | veiw=article | tema=2",
    );
    check("team.=8&team.rust=8&team.speed=8 => | team.=8 | team.rust=8 | team.speed=8");
    check(
        "nodejs.=1&.speed=1&speed.nodejs=1&nodejs.fit=1&rust.speed=1&nodjs.sped=2 \
         => | nodejs.=1 | .speed=1 | speed.nodejs=1 | nodejs.fit=1 | rust.speed=1 | nodjs.sped=2",
    );
    check(
        "nodejs.speed.x=1&nodejs=1&iot=1&today=1 => | nodejs.speed.x=1 | nodejs=1 | iot=1 | today=1",
    );
    check("we+say+speed=9 => | we say speed=9");
    check_link("themes=dark&presets=startup => | themes=dark | presets=startup");
}

#[test]
fn a_key_that_was_cut_off_is_listed() {
    check("speed=9&lib… => speed=9 | lib…=");
    check("speed=9&lear => speed=9 | lear=");
    check("speed=9&proj... => speed=9 | proj...=");
    check("speed=9&comm=1&libr=2 => speed=9 | libr=2");
}

#[test]
fn all_other_unknown_keys_are_passed_over_in_silence() {
    check("utm_source=a&utm_=b&fbclid=c&gclid=d&ref=e&childId=f&initialWidth=320&parentUrl=g =>");
    check("utm=1&Ref=2&childid=3&=9&x=1&width=320&code=x&term=spring&lang2&amp =>");
    check_link("utm_source=a&ref=e&speed=9&childId=f => speed=9");
}

#[test]
fn the_keys_of_a_link_are_no_answers() {
    check(
        "c=node-vs-python&v=1&rev=3&preset=startup&with=&lang=de&theme=dark&mode=full&hide=share \
         => | c=node-vs-python | v=1 | rev=3 | preset=startup | with= | lang=de | theme=dark \
         | mode=full | hide=share",
    );
}

#[test]
fn what_is_ignored_is_cut_at_a_character() {
    let long = "é".repeat(81);
    let cut = "é".repeat(80);
    check(&format!(
        "sped…{long}…={long} => | sped…{}={cut}",
        "é".repeat(75)
    ));
    check(&format!("projects={long} => | projects={cut}"));
    check(&format!("projects={cut} => | projects={cut}"));
}

#[test]
fn a_text_is_read_up_to_32_kibibytes() {
    let zeros = |count: usize| "0".repeat(count);
    let whole = 32 * 1024 - "speed=9&fit=8".len();
    check(&format!("speed={}9&fit=8 => speed=9&fit=8", zeros(whole)));
    check(&format!(
        "?speed={}9&fit=8&& => speed=9&fit=8",
        zeros(whole)
    ));
    check(&format!(
        "speed={}9&fit=8&x => speed=9&fit=8 | …=",
        zeros(whole)
    ));
    check(&format!(
        "speed={}9&fit=8 => speed=9 | …=",
        zeros(whole + 1)
    ));
    check(&format!("speed={}9&fit=8&team=7 => | …=", zeros(40_000)));
    check(&format!("speed=9&fit={}é => speed=9 | …=", zeros(whole)));
}

#[test]
fn a_text_is_read_up_to_1024_pairs() {
    let fill = |count: usize| "&fit=8".repeat(count);
    check(&format!("{}&&team=7 => fit=8&team=7", fill(1023)));
    check(&format!("{}&team=7 => fit=8 | …=", fill(1024)));
    check(&format!("utm_a&{}&team=7&team=8 => fit=8 | …=", fill(1023)));
    let escaped = "%26fit%3D8".repeat(1023);
    check(&format!(
        "speed%3D9{escaped}%26team%3D7 => speed=9&fit=8 | …="
    ));
}

#[test]
fn a_link_reads_and_writes_what_stands_around_the_answers() {
    check_link(
        "hide=footer,share&mode=compact&theme=dark&lang=pt-BR&with=speed%3D1%26projects%3Diot,data-science&with=\
         &speed=9&rev=2&v=1&c=node-vs-python \
         => speed=9&with=speed%3D1%26projects%3Diot,data-science&with=&lang=pt-BR&theme=dark\
         &mode=compact&hide=share,footer",
    );
}

#[test]
fn a_link_ignores_what_it_does_not_know() {
    check_link("c=rust-vs-go&speed=9 => speed=9 | c=rust-vs-go");
    check_link("v=2&speed=9 => speed=9 | v=2");
    check_link("v=01&v=one => | v=one");
    check_link("rev=new => | rev=new");
    check_link("theme=blue&mode=half => | theme=blue | mode=half");
    check_link("hide=share,all,share&hide=charts,,x => hide=share,charts | hide=all | hide=x");
    check_link("preset=nobody&speed=9 => speed=9 | preset=nobody");
    check_link(
        "lang=de_DE&lang=en--GB&lang=abcdefghi => | lang=de_DE | lang=en--GB | lang=abcdefghi",
    );
    check_link(
        "lang=fr&lang=de_DE&theme=dark&theme=blue => lang=fr&theme=dark | lang=de_DE | theme=blue",
    );
    check_link("lang=fr&lang=ar => lang=ar");
    check_link("speed=fast&projects=x => | speed=fast | projects=x");
}

#[test]
fn what_a_link_insists_on_stays_even_where_it_is_usual() {
    check_link("theme=auto&mode=full => theme=auto&mode=full");
}

#[test]
fn a_page_s_start_gives_way_to_a_link_that_names_its_comparison() {
    let start = "c=node-vs-python&preset=startup";
    for (query, expected) in [
        ("", "speed=9&learning=0&projects=iot&must=messaging-chat"),
        (
            "fbclid=x&theme=dark",
            "speed=9&learning=0&projects=iot&must=messaging-chat&theme=dark",
        ),
        (
            "learning=3",
            "speed=9&learning=3&projects=iot&must=messaging-chat",
        ),
        (
            "preset=laboratory",
            "libraries=10&projects=data-science&team.python=8&view=article",
        ),
        ("c=node-vs-python&rev=3", ""),
        ("learning=3&c=node-vs-python", "learning=3"),
    ] {
        let query = Link::from_start(start, query.to_owned());
        check_link(&format!("{query} => {expected}"));
    }
    let other = Link::from_start(start, "c=rust-vs-go".to_owned());
    assert_eq!(other, "c=rust-vs-go");
}

#[test]
fn a_preset_comes_first_wherever_it_stands() {
    let startup = "speed=9&learning=0&projects=iot&must=messaging-chat";
    check_link(&format!("preset=startup => {startup}"));
    check_link("learning=5&preset=startup&speed=2 => speed=2&projects=iot&must=messaging-chat");
    check_link("projects=&preset=startup => speed=9&learning=0&must=messaging-chat");
    check_link("must=iot&preset=startup => speed=9&learning=0&must=iot");
    check_link(
        "speed=fast&preset=startup&preset=nobody => speed=9&learning=0&projects=iot&must=messaging-chat | speed=fast | preset=nobody",
    );
    check_link(
        "preset=startup&preset=laboratory&view=today => libraries=10&projects=data-science&team.python=8",
    );
}

#[test]
fn a_ninth_reader_is_one_too_many() {
    let eight = ["with=speed%3D1"; 8].join("&");
    check_link(&format!("{eight}&with=speed%3D2 => {eight} | with=speed=2"));
}

#[test]
fn a_link_knows_its_revision() {
    let comparison = comparison();
    let revision = |text| Link::read(&comparison, text).revision;
    assert_eq!(revision("speed=9"), None);
    assert_eq!(revision("rev=2"), Some(2));
    assert_eq!(revision("rev=2&rev=next"), Some(2));
    assert_eq!(revision("rev=-7"), Some(0));
    assert_eq!(revision("rev=4294967295"), Some(u32::MAX));
    assert_eq!(revision("rev=99999999999999999999"), Some(u32::MAX));
}

#[test]
fn a_link_names_its_comparison() {
    let named = |text: &str| Link::comparison_id(text);
    assert_eq!(named("speed=9"), None);
    assert_eq!(
        named("?c=node-vs-python").as_deref(),
        Some("node-vs-python")
    );
    assert_eq!(named("c=a&speed=9&c=b%2D2").as_deref(), Some("b-2"));
    for no_id in [
        "",
        "../secret",
        "a/b",
        "2-b",
        "-",
        "a.b",
        "a%00b",
        "%2e%2e",
        "é",
    ] {
        assert_eq!(named(&format!("c={no_id}")), None, "{no_id}");
    }
    assert_eq!(named("c=a&c=/").as_deref(), Some("a"));
    // A sentence around a link opens no other comparison.
    for glued in [
        "a.",
        "a)",
        "%22a%22",
        "A",
        "+a+",
        "a%E2%80%A6",
        "a%00",
        "a/",
    ] {
        assert_eq!(
            named(&format!("c={glued}")).as_deref(),
            Some("a"),
            "{glued}"
        );
    }
}

#[test]
fn a_new_link_is_to_the_answers_alone() {
    let comparison = comparison();
    let (answers, _) = decode(&comparison, "speed=9");
    let text = Link::new(answers).write(&comparison);
    assert_eq!(text, "c=node-vs-python&rev=3&speed=9");
}

#[test]
fn a_link_is_written_as_it_can_be_read() {
    let comparison = comparison();
    let mut link = Link::read(&comparison, "");
    link.with = vec!["a=1,2&b".to_owned(); Link::MOST_WITH + 1];
    link.hide = vec![Part::Footer, Part::Share, Part::Footer];
    let text = link.write(&comparison);
    let again = Link::read(&comparison, &text);
    assert_eq!(again.ignored, []);
    assert_eq!(again.with, ["a=1,2&b"; Link::MOST_WITH]);
    assert_eq!(again.hide, [Part::Share, Part::Footer]);
    assert!(
        text.ends_with("&with=a%3D1,2%26b&hide=share,footer"),
        "{text}"
    );
}

#[test]
fn ids_lead_back_to_what_they_name() {
    assert!(
        Theme::ALL
            .iter()
            .all(|it| Theme::from_id(it.id()) == Some(*it))
    );
    assert!(
        Mode::ALL
            .iter()
            .all(|it| Mode::from_id(it.id()) == Some(*it))
    );
    assert!(
        Part::ALL
            .iter()
            .all(|it| Part::from_id(it.id()) == Some(*it))
    );
    assert_eq!(
        (Theme::default().id(), Mode::default().id()),
        ("auto", "full")
    );
}
