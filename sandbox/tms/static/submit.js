document.getElementById("ticket").submit();
