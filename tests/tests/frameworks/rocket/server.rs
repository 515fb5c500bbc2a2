//! A real server of Rocket.

use rocket::config::{LogLevel, Shutdown};
use rocket::data::Limits;
use rocket::fairing::AdHoc;
use rocket::{Build, Config, Rocket};
use tokio::sync::mpsc;

/// A port of its own, and no noise.
pub fn rocket(limits: Limits) -> Rocket<Build> {
    let shutdown = Shutdown { ctrlc: false, ..Shutdown::default() };
    let log_level = LogLevel::Off;
    rocket::custom(Config { port: 0, log_level, limits, shutdown, cli_colors: false, ..Config::debug_default() })
}

/// Serves the application, and tells its URL.
pub async fn serve(app: Rocket<Build>) -> String {
    let (tell, mut reported) = mpsc::unbounded_channel();
    let lifted = AdHoc::on_liftoff("port", move |rocket| {
        tell.send(rocket.config().port).unwrap();
        Box::pin(async {})
    });
    tokio::spawn(app.attach(lifted).launch());
    format!("http://127.0.0.1:{}", reported.recv().await.unwrap())
}
