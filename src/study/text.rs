//! From bytes to a text, and from its header to the separator of a table.

use super::names::quote;
use super::problem::Fault;

/// Largest file, bytes.
const LARGEST_FILE: usize = 64 * 1024 * 1024;

/// `a comma`, for messages.
pub(super) fn separator_name(separator: u8) -> &'static str {
    match separator {
        b';' => "a semicolon",
        b'\t' => "a tab",
        _ => "a comma",
    }
}

/// `commas`, for messages.
pub(super) fn plural(separator: u8) -> &'static str {
    match separator {
        b';' => "semicolons",
        b'\t' => "tabs",
        _ => "commas",
    }
}

/// The text of a file and whether it began with a byte order mark.
///
/// # Errors
///
/// The line, where there is one, and what is wrong: too large, empty, not UTF-8, not a text.
pub(super) fn decode(bytes: &[u8]) -> Result<(&str, bool), (Option<usize>, Fault)> {
    let whole = |fault| Err((None, fault));
    if bytes.len() > LARGEST_FILE {
        return whole(Fault::new(format!(
            "the file has {} bytes; allowed are 64 MiB ({LARGEST_FILE})",
            bytes.len()
        )));
    }
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return whole(Fault::hint("the file is UTF-16; allowed is UTF-8", "save it as \"CSV UTF-8\""));
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return whole(Fault::hint(
            "the file is a spreadsheet or an archive; allowed is a text",
            "save the sheet as \"CSV UTF-8\"",
        ));
    }
    let line_of = |at: usize| Some(bytes[..at].split(|byte| *byte == b'\n').count());
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        let what = format!("the byte 0x{:02X} is not UTF-8", bytes[at]);
        (line_of(at), Fault::hint(what, "save the file as UTF-8"))
    })?;
    let (text, bom) = text.strip_prefix('\u{FEFF}').map_or((text, false), |rest| (rest, true));
    let rubbish = |byte: &u8| byte.is_ascii_control() && !b"\t\r\n".contains(byte);
    if let Some(at) = bytes.iter().position(rubbish) {
        let what = format!("the control character 0x{:02X} does not belong into a text", bytes[at]);
        return Err((line_of(at), Fault::new(what)));
    }
    if text.trim().is_empty() {
        return whole(Fault::new("the file is empty"));
    }
    Ok((text, bom))
}

/// The separator, told from the first line that is not blank.
pub(super) fn separator(content: &str) -> Result<u8, (Option<usize>, Fault)> {
    let (index, header) = content
        .lines()
        .enumerate()
        .find(|(_, line)| !line.trim().is_empty())
        .expect("`decode` refuses texts of white space");
    let line = Some(index + 1);
    let mut quoted = false;
    let mut found: Vec<u8> = Vec::new();
    for byte in header.trim().bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b',' | b';' | b'\t' if !quoted && !found.contains(&byte) => found.push(byte),
            _ => {}
        }
    }
    match found[..] {
        [separator] => Ok(separator),
        [] => Err((
            line,
            Fault::hint(
                format!("the header {} has no separator", quote(header.trim())),
                "columns are separated by commas, semicolons or tabs",
            ),
        )),
        _ => {
            let kinds: Vec<&str> = found.iter().map(|byte| plural(*byte)).collect();
            let what =
                format!("the header holds {}: it is in doubt which of them separate", kinds.join(" and "));
            Err((line, Fault::hint(what, "use one of them only, in the header and in all rows")))
        }
    }
}
