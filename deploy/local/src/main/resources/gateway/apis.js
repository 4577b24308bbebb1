'use strict';

const services = ['grid-service', 'personnel-service', 'issue-service', 'notification-service'];
let token = null;

SwaggerUIBundle({
  dom_id: '#apis',
  urls: services.map((name) => ({ name, url: `/apis/${name}/openapi` })),
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: 'StandaloneLayout',
  docExpansion: 'list',
  validatorUrl: null,
  requestInterceptor: (request) => {
    if (token && new URL(request.url, location.href).origin === location.origin) {
      request.headers.Authorization = `Bearer ${token}`;
    }
    return request;
  },
});

document.getElementById('sign-in').addEventListener('submit', async (event) => {
  event.preventDefault();
  const form = new FormData(event.target);
  const answer = await fetch('/auth/realms/wangge/protocol/openid-connect/token', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: 'wangge-app',
      scope: 'openid',
      username: form.get('username'),
      password: form.get('password'),
    }),
  });
  const said = await answer.json();
  token = answer.ok ? said.access_token : null;
  document.getElementById('signed-in').textContent = answer.ok
    ? `Requests go out as ${form.get('username')}, for ${Math.round(said.expires_in / 60)} minutes.`
    : `Not signed in: ${said.error_description || answer.status}`;
});
