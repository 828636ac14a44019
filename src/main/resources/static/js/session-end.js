// A search that is refused because the sign-in ended leads to the page itself, and so to the sign-in.
document.addEventListener("htmx:responseError", (event) => {
  if (event.detail.xhr.status === 401) location.assign(event.detail.pathInfo.requestPath);
});
