use api_error::ErrorView;

fn main() {
    let error = std::io::Error::other("disk");
    let _ = ErrorView::new(&error);
}
