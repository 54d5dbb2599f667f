//! A decision record, as a reader of `CommonMark` with GitHub's tables takes it.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use weigh_up::export::Kind;

use crate::files::{Files, seen};

/// A record as it is read.
#[derive(Debug, Default)]
pub(crate) struct Record {
    pub(crate) front: String,
    /// Each block: `#` to `###`, `p`, `*`, `th` or `td`, and its text.
    blocks: Vec<(&'static str, String)>,
    pub(crate) links: Vec<(String, String)>,
    /// Everything else.
    pub(crate) foreign: Vec<String>,
}

pub(crate) fn read(text: &str) -> Record {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_MATH
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut record = Record::default();
    let (mut in_front, mut in_head, mut in_link) = (false, false, false);
    for event in Parser::new_ext(text, options) {
        let block = match &event {
            Event::Start(Tag::Heading { level, .. }) => match level {
                HeadingLevel::H1 => "#",
                HeadingLevel::H2 => "##",
                HeadingLevel::H3 => "###",
                _ => "too deep",
            },
            Event::Start(Tag::Paragraph) => "p",
            Event::Start(Tag::Item) => "*",
            Event::Start(Tag::TableCell) if in_head => "th",
            Event::Start(Tag::TableCell) => "td",
            _ => "",
        };
        if !block.is_empty() {
            record.blocks.push((block, String::new()));
            continue;
        }
        match event {
            Event::Start(Tag::MetadataBlock(_)) => in_front = true,
            Event::Start(Tag::TableHead) => in_head = true,
            Event::Start(Tag::TableRow) => in_head = false,
            Event::Start(Tag::Link { dest_url, .. }) => {
                in_link = true;
                record.links.push((String::new(), dest_url.into_string()));
            }
            Event::Text(text) if in_front => record.front.push_str(&text),
            Event::Text(text) => {
                if in_link {
                    record.links.last_mut().expect("a link").0.push_str(&text);
                }
                let block = record.blocks.last_mut().expect("text in a block");
                block.1.push_str(&text);
            }
            Event::End(end) => {
                in_front &= !matches!(end, TagEnd::MetadataBlock(_));
                in_link &= !matches!(end, TagEnd::Link);
            }
            Event::Start(Tag::List(None) | Tag::Table(_)) => {}
            other => record.foreign.push(format!("{other:?}")),
        }
    }
    for (_, text) in &mut record.blocks {
        *text = seen(text);
    }
    record
}

impl Record {
    pub(crate) fn all(&self, wanted: &str) -> Vec<&str> {
        let blocks = self.blocks.iter().filter(|(block, _)| *block == wanted);
        blocks.map(|(_, text)| text.as_str()).collect()
    }

    /// The blocks under a heading, up to the next one.
    pub(crate) fn under(&self, heading: &str) -> Vec<&str> {
        let from = self
            .blocks
            .iter()
            .skip_while(|(block, text)| !(block.starts_with('#') && text == heading));
        let under = from
            .skip(1)
            .take_while(|(block, _)| !block.starts_with('#'));
        under.map(|(_, text)| text.as_str()).collect()
    }
}

pub(crate) fn record(files: &Files) -> Record {
    let record = read(&files.text(Kind::Markdown));
    assert_eq!(record.foreign, Vec::<String>::new());
    record
}
