//! Bodies of any pieces, and what whoever reads them sees.

use std::cell::Cell;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use arbitrary::Arbitrary;
use bytes::Bytes;
use http::HeaderMap;
use http_body::{Body, Frame};

use crate::inner::Failed;

#[derive(Arbitrary, Debug)]
pub struct Pieces<'a> {
    pieces: Vec<Piece<'a>>,
    end: End,
}

#[derive(Arbitrary, Debug)]
enum Piece<'a> {
    Text(&'a [u8]),
    Large(u8),
    Trailers,
    Failure,
    Wait,
}

#[derive(Arbitrary, Clone, Copy, Debug)]
enum End {
    Ends,
    /// There always is more.
    Endless,
    /// Nothing comes any more.
    Silent,
}

/// What comes of a body when it is asked once.
#[derive(Clone, Debug, PartialEq)]
pub enum Seen {
    Data(Bytes),
    Trailers,
    Failure,
    Wait,
    End,
}

pub struct PiecesBody {
    /// The next one last.
    steps: Vec<Seen>,
    end: End,
    polls: Rc<Cell<usize>>,
}

impl Pieces<'_> {
    pub fn body(&self, polls: &Rc<Cell<usize>>) -> PiecesBody {
        let steps = self.pieces.iter().rev().map(|piece| match piece {
            Piece::Text(text) => Seen::Data(Bytes::copy_from_slice(text)),
            Piece::Large(byte) => Seen::Data(vec![*byte; 3000].into()),
            Piece::Trailers => Seen::Trailers,
            Piece::Failure => Seen::Failure,
            Piece::Wait => Seen::Wait,
        });
        PiecesBody { steps: steps.collect(), end: self.end, polls: Rc::clone(polls) }
    }
}

impl PiecesBody {
    pub fn whole(bytes: Bytes) -> Self {
        Self { steps: vec![Seen::Data(bytes)], end: End::Ends, polls: Rc::default() }
    }
}

impl Body for PiecesBody {
    type Data = Bytes;
    type Error = Failed;

    fn poll_frame(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Failed>>> {
        self.polls.set(self.polls.get() + 1);
        let end = match self.end {
            End::Ends => Seen::End,
            End::Endless => Seen::Data(Bytes::from_static(&[b'x'; 999])),
            End::Silent => Seen::Wait,
        };
        match self.steps.pop().unwrap_or(end) {
            Seen::Data(bytes) => Poll::Ready(Some(Ok(Frame::data(bytes)))),
            Seen::Trailers => Poll::Ready(Some(Ok(Frame::trailers(HeaderMap::new())))),
            Seen::Failure => Poll::Ready(Some(Err(Failed))),
            Seen::Wait => Poll::Pending,
            Seen::End => Poll::Ready(None),
        }
    }
}

/// Asks until the end, and no more than 40 times.
pub fn read(body: impl Body<Data = Bytes, Error = Failed>) -> Vec<Seen> {
    let mut body = std::pin::pin!(body);
    let mut seen = Vec::new();
    while seen.len() < 40 && seen.last() != Some(&Seen::End) {
        seen.push(match body.as_mut().poll_frame(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(Some(Ok(frame))) => frame.into_data().map_or(Seen::Trailers, Seen::Data),
            Poll::Ready(Some(Err(Failed))) => Seen::Failure,
            Poll::Ready(None) => Seen::End,
            Poll::Pending => Seen::Wait,
        });
    }
    seen
}
