/** What happens to markets, as news for those who care: followers, holders and the creator. */
package com.predictiq.mail.news;
