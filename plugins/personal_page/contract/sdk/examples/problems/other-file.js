<template>
  <p>{{ text }}</p>
</template>

<script>
export default {
  data: () => ({ text: 'Hello' }),
};
</script>
