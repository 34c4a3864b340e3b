//! Files that a document refers to and that are not read: why, and what to do.
//!
//! In: nothing. Out: [`Unread`], which `load` records and the reader of documents reports at the reference. Opens no files. No message
//! quotes the text of a file: a document that is not trusted must not make it visible.

/// Why a file that a document refers to is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It does not exist, or cannot be opened.
    Missing,
    /// It is outside of the folder that references may lead to, itself or by a symbolic link.
    Outside,
    /// It is a folder, a device, a pipe or a socket.
    NotRegular,
    /// It is larger than a file may be, or all files together are.
    TooLarge,
    /// Its text is not UTF-8.
    NotUtf8,
}

impl Unread {
    /// Whether a file is there that the document must not name.
    pub const fn is_refused(self) -> bool {
        matches!(self, Self::Outside | Self::NotRegular | Self::TooLarge)
    }

    /// The rest of a sentence that begins with the file.
    pub const fn reason(self) -> &'static str {
        match self {
            Self::Missing => "cannot be read",
            Self::Outside => "is outside of the folder of the document",
            Self::NotRegular => "is not a regular file",
            Self::TooLarge => "is too large: a file has at most 64 MiB, and all files of a spec 256 MiB",
            Self::NotUtf8 => "is not UTF-8 text",
        }
    }

    /// What the user can do.
    pub const fn remedy(self) -> &'static str {
        match self {
            Self::Missing => "save the file next to the document and refer to it by its relative path",
            Self::Outside => {
                "copy the file below the folder of the document, or name a folder above both as `root`, in levain.toml or with `--root`"
            }
            Self::NotRegular => "refer to a file",
            Self::TooLarge => "split it, or refer to a smaller file",
            Self::NotUtf8 => "save it as UTF-8",
        }
    }
}
