//! PNG from the same SVG, at twice its size, with the built-in typeface only.

use std::sync::{Arc, OnceLock};

use rayon::prelude::*;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

use super::typeface::Typeface;
use super::{Chart, ChartError};

/// Pixels of the PNG for one of the SVG.
const SCALE: f32 = 2.0;

/// The built-in typeface and nothing of the machine's.
fn fonts() -> Arc<fontdb::Database> {
    static FONTS: OnceLock<Arc<fontdb::Database>> = OnceLock::new();
    Arc::clone(FONTS.get_or_init(|| {
        let mut database = fontdb::Database::new();
        let inter = Typeface::built_in();
        database.load_font_data(inter.regular.bytes.to_vec());
        database.load_font_data(inter.semi_bold.bytes.to_vec());
        database.set_sans_serif_family(&inter.family);
        Arc::new(database)
    }))
}

/// The SVG as a tree of shapes.
pub(super) fn tree(svg: &str) -> Result<Tree, ChartError> {
    let options =
        Options { fontdb: fonts(), font_family: Typeface::built_in().family.clone(), ..Options::default() };
    Tree::from_str(svg, &options).map_err(|error| ChartError::Png(error.to_string()))
}

impl Chart {
    /// The picture as PNG, two pixels for each of the SVG.
    ///
    /// # Errors
    ///
    /// [`ChartError::Png`] if the picture cannot be rasterised.
    pub fn png(&self) -> Result<Vec<u8>, ChartError> {
        let tree = tree(&self.svg)?;
        let size = tree.size().to_int_size().scale_by(SCALE);
        let mut pixels = size
            .and_then(|size| Pixmap::new(size.width(), size.height()))
            .ok_or_else(|| ChartError::Png("the picture is too large".to_owned()))?;
        resvg::render(&tree, Transform::from_scale(SCALE, SCALE), &mut pixels.as_mut());
        pixels.encode_png().map_err(|error| ChartError::Png(error.to_string()))
    }
}

/// The PNGs of many charts, in their order, on all threads of the current pool.
///
/// # Errors
///
/// [`ChartError::Png`] of the first chart that cannot be rasterised.
pub fn render_all(charts: &[Chart]) -> Result<Vec<Vec<u8>>, ChartError> {
    charts.par_iter().map(Chart::png).collect()
}
