<div class="my-widget">
  <p>Hello</p>
</div>
