//! Names: what they may be, and which known one a wrong one was meant to be.

use super::problem::Fault;

/// Longest name, in characters.
const LONGEST: usize = 120;

/// The known name nearest to `word`, if one is near enough to be meant.
///
/// Near means: equal but for case, or at most one edit (insertion, deletion, substitution, swap
/// of neighbours) for every three characters.
pub(super) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = word.chars().count();
    if length > LONGEST {
        return None;
    }
    let lower = word.to_lowercase();
    known
        .into_iter()
        .filter(|name| name.chars().count().abs_diff(length) <= length.div_ceil(3))
        .map(|name| (strsim::damerau_levenshtein(&lower, &name.to_lowercase()), name))
        .filter(|(edits, name)| *edits <= (length.min(name.chars().count()) / 3).max(1) || *edits == 0)
        .min_by_key(|(edits, _)| *edits)
        .map(|(_, name)| name)
}

/// `did you mean X?`, if a known name is near.
pub(super) fn did_you_mean<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    nearest(word, known).map(|name| format!("did you mean `{name}`?"))
}

/// `did you mean X?`, or else the names that there are, if they are few.
pub(super) fn suggest(word: &str, known: &[&str]) -> Option<String> {
    did_you_mean(word, known.iter().copied()).or_else(|| match known {
        [] => None,
        few if few.len() <= 15 => Some(format!("known are {}", list(few))),
        many => {
            let first: Vec<String> = many[..12].iter().map(|name| quote(name)).collect();
            Some(format!("known are {} and {} more", first.join(", "), many.len() - 12))
        }
    })
}

/// `` `a`, `b` and `c` ``.
pub(super) fn list<S: AsRef<str>>(names: &[S]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| quote(name.as_ref())).collect();
    match quoted.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

/// A value as written, in backquotes; control characters are escaped and long values cut.
pub(super) fn quote(text: &str) -> String {
    let mut shown: String = text.chars().take(60).flat_map(|c| show(c).into_iter()).collect();
    if text.chars().nth(60).is_some() {
        shown.push('…');
    }
    format!("`{shown}`")
}

/// A character as it is printed: control characters as escapes.
fn show(c: char) -> Vec<char> {
    if c.is_control() { c.escape_debug().collect() } else { vec![c] }
}

/// Checks the name of a role, region or event, which becomes part of a key.
pub(super) fn check_name(what: &str, name: &str) -> Result<(), Fault> {
    if name.is_empty() {
        return Err(Fault::hint(
            format!("the {what} has no name"),
            format!("write its name into the column `{what}`"),
        ));
    }
    let fault = if name == "*" {
        Some(format!("`*` stands for several {what}s and names none"))
    } else if name.chars().count() > LONGEST {
        Some(format!("has {} characters; allowed are {LONGEST}", name.chars().count()))
    } else {
        name.chars().find(|c| c.is_control() || *c == '>').map(|c| match c {
            '>' => format!("the character `{c}` is not allowed in a name"),
            _ => "line breaks and control characters are not allowed in a name".to_string(),
        })
    };
    fault.map_or(Ok(()), |fault| Err(Fault::new(format!("{what} {}: {fault}", quote(name)))))
}

/// Checks the name of a scenario: letters, digits, `_`, `-`, `.` and inner spaces.
pub(super) fn check_scenario_name(name: &str) -> Result<(), Fault> {
    let allowed = |c: char| c.is_alphanumeric() || "_-. ".contains(c);
    let hint = "letters, digits, `_`, `-`, `.` and spaces are allowed; `A+B` is for `--scenario`";
    match name.chars().find(|c| !allowed(*c)) {
        Some(c) => Err(Fault::hint(
            format!("scenario {}: {} is not allowed in a name", quote(name), quote(&c.to_string())),
            hint,
        )),
        None if !name.starts_with(|c: char| c.is_alphanumeric() || c == '_') => Err(Fault::hint(
            format!("scenario {}: a name begins with a letter or a digit", quote(name)),
            hint,
        )),
        None if name.chars().count() > LONGEST => {
            Err(Fault::new(format!("scenario {}: longer than {LONGEST} characters", quote(name))))
        }
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_found_and_a_far_one_is_not() {
        let known = ["quit_rate", "retirement_rate", "wage"];
        assert_eq!(nearest("quitrate", known), Some("quit_rate"));
        assert_eq!(nearest("Wage", known), Some("wage"));
        assert_eq!(nearest("retirment_rate", known), Some("retirement_rate"));
        assert_eq!(nearest("exposure", known), None);
        assert_eq!(nearest("wax", known), None);
    }

    #[test]
    fn names_that_would_make_keys_ambiguous_are_refused() {
        assert!(check_name("role", "engineer (L5) v1.2").is_ok());
        for name in ["", "*", "a>b", "a\nb", &"x".repeat(121)] {
            assert!(check_name("role", name).is_err(), "{name:?}");
        }
        for name in ["base", "fast_ai", "no-AI", "GPT 5.5", "_x", "Été"] {
            assert!(check_scenario_name(name).is_ok(), "{name:?}");
        }
        for name in ["a+b", "*", "a;b", "-x", " x", "a/b", "a\nb"] {
            assert!(check_scenario_name(name).is_err(), "{name:?}");
        }
    }

    #[test]
    fn a_quoted_value_is_cut_and_escaped() {
        assert_eq!(quote("a\nb"), "`a\\nb`");
        assert_eq!(quote(&"x".repeat(100)).chars().count(), 63);
    }
}
