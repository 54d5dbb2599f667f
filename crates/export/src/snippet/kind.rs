//! The kinds of snippets, and what each needs of its page.

use weigh_up_model::notation::{Mode, Theme};

/// A way into another page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An address.
    Link,
    /// A frame of a fixed height.
    Iframe,
    /// A frame with a script that fits its height to its content.
    IframeResize,
    /// The element, whose script loads the rest when it is needed.
    Element,
    /// The element, with everything in its script.
    Standalone,
    /// The element, from a package that a bundler makes part of the page.
    Npm,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Link,
        Self::Iframe,
        Self::IframeResize,
        Self::Element,
        Self::Standalone,
        Self::Npm,
    ];

    /// Its public id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::Iframe => "iframe",
            Self::IframeResize => "iframe-resize",
            Self::Element => "element",
            Self::Standalone => "standalone",
            Self::Npm => "npm",
        }
    }

    /// Finds a kind by its public id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }

    /// Returns `true` if it is a page in a frame.
    pub const fn is_frame(self) -> bool {
        matches!(self, Self::Iframe | Self::IframeResize)
    }

    /// Returns `true` if it is an address that the server of the files sees, answers and all.
    pub const fn is_address(self) -> bool {
        matches!(self, Self::Link) || self.is_frame()
    }

    /// The theme where none is asked for. Around a frame most pages are light, and a frame that
    /// asks for other colours than its page has an opaque ground.
    pub const fn theme(self) -> Theme {
        if self.is_frame() {
            Theme::Light
        } else {
            Theme::Auto
        }
    }

    /// The mode where none is asked for.
    pub const fn mode(self) -> Mode {
        if self.is_frame() {
            Mode::Compact
        } else {
            Mode::Full
        }
    }

    /// Directives that the security policy of a page has to allow, one a line; empty where it need
    /// allow nothing.
    pub fn policy(self, base: &str) -> String {
        let origin = origin(base);
        match self {
            Self::Link => String::new(),
            Self::Iframe => format!("frame-src {origin}"),
            Self::IframeResize => format!("frame-src {origin}\nscript-src {origin}"),
            Self::Element => {
                format!("script-src {origin} 'wasm-unsafe-eval'\nconnect-src {origin}")
            }
            Self::Standalone => format!("script-src {origin} 'wasm-unsafe-eval'"),
            Self::Npm => "script-src 'self' 'wasm-unsafe-eval'\nconnect-src 'self'".to_owned(),
        }
    }
}

/// The origin of an address: what stands before its path.
fn origin(address: &str) -> &str {
    let host = address.find("//").map_or(0, |slashes| slashes + 2);
    let path = address.get(host..).unwrap_or_default().find('/');
    let end = path.map_or(address.len(), |path| host + path);
    address.get(..end).unwrap_or_default()
}
