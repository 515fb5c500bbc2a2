use api_error::ErrorView;

#[derive(Debug, api_error::ApiError)]
#[api(status = 500)]
struct Disk;

fn main() {
    let error = Disk;
    let _ = ErrorView::new(&error);
}
